import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyTree, linkPackages } from '../../scripts/bench/working-copy.ts';
import { plain } from '../../scripts/plain-env.ts';
import { day, folderWith } from '../scripts/run-script.ts';

const project = join(import.meta.dirname, '../..');
const path = join(project, 'CONTRIBUTING.md');

/**
 * `EVENHAND_NEWCOMER=full` installs and tests as the transcript says (minutes, and the network);
 * else the packages of this folder stand in and the last line is left out. `EVENHAND_UPDATE=1`
 * writes what was printed into the transcript, to be read before it is committed.
 */
const full = process.env.EVENHAND_NEWCOMER === 'full';

interface Step {
  command: string;
  output: string;
}

/** The commands of the first transcript of a page, each with what it printed. */
function transcript(page: string): { start: number; end: number; steps: Step[] } {
  const found = /```console\n([\s\S]*?)```/.exec(page);
  if (!found?.[1]) throw new Error('Unexpected page without a transcript');
  const start = found.index + '```console\n'.length;
  const steps: Step[] = [];
  for (const line of found[1].trimEnd().split('\n')) {
    const last = steps.at(-1);
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), output: '' });
    else if (last?.output === '' && /^>( |$)/.test(line)) last.command += `\n${line.slice(2)}`;
    else if (last) last.output += `${line}\n`;
  }
  return { start, end: start + found[1].length, steps };
}

/** The working tree as somebody else would clone it, on a branch of its own. */
function freshClone(): string {
  const root = folderWith({});
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
  copyTree(project, root);
  // Who follows the transcript runs this test beside the source that it made.
  rmSync(join(root, 'reviews/sources/six-lozenges-at-home.md'), { force: true });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('-c', 'commit.gpgsign=false', 'commit', '-q', '-m', 'start');
  git('switch', '-q', '-c', 'six-lozenges');
  return root;
}

function printed(root: string, { command, output }: Step): string {
  if (command.startsWith('git clone')) return output;
  if (command === 'npm ci' && !full) {
    linkPackages(project, root);
    return output;
  }
  if (command === 'npm test' && !full) return output;
  const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${command}`], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...plain(process.env),
      EVENHAND_TODAY: day,
      // The tests run here run this one too, the short way.
      EVENHAND_NEWCOMER: undefined,
      NO_COLOR: '1',
      INIT_CWD: undefined,
      // `npm run -s` quiets every npm below it.
      npm_config_loglevel: undefined,
    },
  });
  return stdout.replace(/(?<! ) +$/gm, '');
}

/** Times differ from run to run; what the corpus counts, from day to day. */
const settled = (command: string, output: string): string => {
  const timed = output.replace(/in \d+\.\d s$/gm, 'in … s').trimEnd();
  return command.includes('npm run -s diff') ? timed.replace(/\d+(?:\.\d+)?/g, 'N') : timed;
};

/** "…" in the transcript stands for anything. */
function matches(expected: string, actual: string): boolean {
  const parts = expected.split('…').map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*?')}$`).test(actual);
}

it('the ten minutes in CONTRIBUTING are what a newcomer sees', { timeout: 1_800_000 }, () => {
  const page = readFileSync(path, 'utf8');
  const { start, end, steps } = transcript(page);
  const root = freshClone();
  const seen = steps.map((step) => ({ ...step, actual: printed(root, step) }));
  if (process.env.EVENHAND_UPDATE) {
    const told = seen.map(
      ({ command, actual }) =>
        `$ ${command.replaceAll('\n', '\n> ').replace(/^> $/gm, '>')}\n${actual}`,
    );
    writeFileSync(path, page.slice(0, start) + told.join('') + page.slice(end));
  }
  for (const { command, output, actual } of seen) {
    const [expected, found] = [settled(command, output), settled(command, actual)];
    // Shown as a whole where they differ.
    if (!matches(expected, found))
      expect.soft(`$ ${command}\n${found}`).toBe(`$ ${command}\n${expected}`);
  }
});
