import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { applyRules } from '../../src/rules/index.ts';
import { folderWith, runScript } from '../scripts/run-script.ts';
import { messagesOf } from '../pipeline/corpus-of.ts';

/**
 * Contributions that must not get in, one a folder: files of `reviews/`, a file made of one line
 * repeated (`repeat.json`), or a command (`command.json`), and beside them every message expected.
 * `EVENHAND_UPDATE=1` writes the messages anew, to be read before they are committed.
 */
const folder = join(import.meta.dirname, '../fixtures/hostile');
const names = readdirSync(folder).sort();

const readJson = (path: string): unknown =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : undefined;

interface Repeat {
  path: string;
  head: string;
  line: string;
  times: number;
}

function written(home: string): string {
  const repeat = readJson(join(home, 'repeat.json')) as Repeat | undefined;
  if (!repeat) return home;
  const { path, head, line, times } = repeat;
  const lines = Array.from({ length: times }, (_, at) => line.replace('%', String(at)));
  return folderWith({ [`reviews/${path}`]: head + lines.join('') });
}

async function refusals(home: string): Promise<string[]> {
  const command = readJson(join(home, 'command.json')) as
    { script: string; args: string[] } | undefined;
  if (command) {
    const root = folderWith({ 'reviews/sources/.keep': '' });
    const rooted = command.args.includes('--out') ? [] : ['--root', root];
    const { status, stdout, stderr } = runScript(command.script, [...command.args, ...rooted]);
    expect([status === 0, stdout]).toEqual([false, '']);
    return stderr.trimEnd().split('\n');
  }
  const corpus = parse(await read(written(home)));
  applyRules(corpus, '2026-11-22');
  expect(corpus.files.flatMap(({ messages }) => messages).some(({ fatal }) => fatal)).toBe(true);
  return messagesOf(corpus);
}

/** Lists of keys grow with the schema: what they hold is other tests' matter. */
const shortened = (messages: readonly string[]): string =>
  messages
    .map((one) => one.replace(/(expected one of ).+, (use|take|choose)/, '$1…, $2'))
    .join('\n');

describe('a hostile contribution', { timeout: 30_000 }, () => {
  it('is tried in at least forty ways', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  it.each(names)('%s is refused, with place and remedy', async (name) => {
    const home = join(folder, name);
    const messages = await refusals(home);
    const file = join(home, 'expected.txt');
    if (process.env.EVENHAND_UPDATE) writeFileSync(file, `${messages.join('\n')}\n`);
    expect(shortened(messages)).toBe(shortened(readFileSync(file, 'utf8').trimEnd().split('\n')));
    for (const message of messages) expect(message).toMatch(/Unexpected .+, expected .+, .+/);
  });

  it('leaves no trace on the prototypes of the process', () => {
    expect('polluted' in {}).toBe(false);
  });
});
