import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moved } from '../../src/pipeline/dataset/moved.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { segment } from '../../src/pipeline/segment.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { runScript } from './run-script.ts';

const root = mkdtempSync(join(tmpdir(), 'evenhand-moved-'));
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: root,
  });
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const idsNow = async () => segment(parse(await read(root))).map(({ id }) => id);
let before: string[] = [];

beforeAll(async () => {
  git('init', '-q');
  write(
    'reviews/sources/x.md',
    sourceOf('- The mood lifted for about a week.\n- It cost 400 dollars.\n'),
  );
  write('reviews/sources/y.md', sourceOf('- Nothing happened at all.\n'));
  git('add', '.');
  git('commit', '-qm', 'First');
  before = await idsNow();
  // One statement is reworded, one taken out, and one account withdrawn as a whole.
  write('reviews/sources/x.md', sourceOf('- The mood lifted for about ten days.\n'));
  rmSync(join(root, 'reviews/sources/y.md'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('a permalink made before an edit', { timeout: 60_000 }, () => {
  it('is missed by the check until somebody records where it went', () => {
    const { status, stderr } = runScript('moved', ['HEAD', '--check', '--root', root]);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `3 ids of HEAD lead nowhere, run npm run moved -- HEAD and record them in reviews/moved\n  source y\n  statement ${before[0] ?? ''}\n  statement ${before[1] ?? ''}\n`,
    );
  });

  it('leads to the new wording, or to the withdrawal, once the proposal is saved', async () => {
    const { stdout } = runScript('moved', ['HEAD', '--root', root]);
    write('reviews/moved/2026.yaml', stdout);
    const check = runScript('moved', ['HEAD', '--check', '--root', root]);
    expect([check.status, check.stderr]).toEqual([0, 'Every id leads somewhere.\n']);
    const [lifted] = await idsNow();
    const ends = moved(parse(await read(root))).map(({ key, to }) => [key, to]);
    expect(ends).toEqual([
      ['source:y', undefined],
      ...[
        [`statement:${before[0] ?? ''}`, lifted],
        [`statement:${before[1] ?? ''}`, undefined],
      ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ]);
  });

  it('still leads to the end when the wording changes again', async () => {
    const [second] = await idsNow();
    git('add', '.');
    git('commit', '-qm', 'Second');
    write('reviews/sources/x.md', sourceOf('- The mood lifted for about ten days, no more.\n'));
    const { stdout } = runScript('moved', ['HEAD', '--root', root]);
    write('reviews/moved/2027.yaml', stdout);
    const [third] = await idsNow();
    const byId = new Map(moved(parse(await read(root))).map((one) => [one.id, one.to]));
    expect([byId.get(before[0] ?? ''), byId.get(second ?? '')]).toEqual([third, third]);
  });
});
