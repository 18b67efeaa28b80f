import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runScript } from './run-script.ts';

let root: string;
const git = (...args: string[]) => {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: root, stdio: 'ignore' });
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'evenhand-diff-'));
  await cp(join(import.meta.dirname, '../golden/corpus'), root, { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'start');
});
afterEach(() => rm(root, { recursive: true }));

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const full = join(root, 'reviews', path);
  await writeFile(full, change(await readFile(full, 'utf8')));
}

const diff = (ref = 'HEAD') => runScript('diff', [ref, '--root', root]);

describe('npm run diff', { timeout: 60_000 }, () => {
  it('says so where nothing changes', () => {
    const { status: code, stdout: out, stderr: err } = diff();
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('| statements | 12 | 12 | 0 |');
    expect(out.trim().endsWith('Nothing changes.')).toBe(true);
  });

  it('shows a new statement with its tags, and the balance it moves', async () => {
    await edit('sources/an-account.md', (text) => `${text}- Vomiting lasted all night.\n`);
    const { stdout: out } = diff();
    expect(out).toContain('## Statements: 1 added, 0 removed, 0 changed');
    expect(out).toMatch(/- added: `an-account-[0-9a-f]{8}` Vomiting lasted all night\./);
    expect(out).not.toContain('## The method differs');
    expect(diff().stdout).toBe(out);
  });

  it('shows a verdict that a changed study moves', async () => {
    await edit('studies/golden-2013.yaml', (text) =>
      text.replace("n: 25, value: 28, unit: '%'", 'n: 25'),
    );
    await edit('studies/golden-2013.yaml', (text) => text.replace('value: 64', 'value: 70'));
    const { stdout: out } = diff();
    expect(out).toContain('## Studies: 0 added, 0 removed, 1 changed');
    expect(out).toMatch(
      /- changed: `a-clinic-0398d327`.*\(supported, suggested\); was overstated, suggested; rests on golden-2013/,
    );
  });

  it('calls out a change of the lexicon apart from the corpus', async () => {
    await edit('lexicon/words.yaml', (text) => text.replaceAll('nause*', 'queas*'));
    const { stdout: out } = diff();
    expect(out).toContain('## The method differs');
    expect(out).toContain('- `reviews/lexicon/words.yaml`');
    expect(out).not.toContain('## Statements');
  });

  it('refuses a reference that does not exist', () => {
    const { status: code, stderr: err, stdout: out } = diff('no-such-branch');
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      'Unexpected reference "no-such-branch", expected a commit, branch or tag of this repository, see git log or git fetch it first\n',
    );
  });
});
