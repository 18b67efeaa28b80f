import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from './run-script.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function imported(name: string, contents: string, ...args: string[]) {
  const path = join(folder, name);
  await writeFile(path, contents);
  const { status, stdout, stderr } = runScript('import', [path, '--json', ...args]);
  return { status, stdout, stderr: stderr.replaceAll(path, name) };
}

describe('npm run import', { timeout: 30_000 }, () => {
  it('keeps good rows and names faulty ones by line', async () => {
    const {
      status: code,
      stdout: out,
      stderr: err,
    } = await imported(
      'reviews.csv',
      'id,review\n1,"It helped, a lot.\nI felt sick."\n2,\n3,x,y\n4,No effect at all.\n',
    );
    expect(err).toBe(
      [
        'reviews.csv:4: Unexpected empty "review", expected the text of a review, fill it or leave the row out',
        'reviews.csv:5: Unexpected 3 columns, expected 2 as in the first line, quote the text that holds a separator',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ reviews: 2, statements: 3, faulty: 2 });
  });

  it('counts a review once per theme however long it is', async () => {
    const text = 'I felt sick. I vomited twice. The nausea was awful.';
    const { stdout: out } = await imported('r.jsonl', `${JSON.stringify({ text })}\n`);
    expect(JSON.parse(out)).toMatchObject({
      reviews: 1,
      statements: 3,
      themes: { 'side-effect': { speaking: 1 } },
      concepts: { 'effect:nausea': 1 },
    });
  });

  it('reads tabs, a named column, and a byte-order mark', async () => {
    const { status: code, stdout: out } = await imported(
      'r.tsv',
      '\uFEFFid\tsaid\n1\tIt helped.\n',
      '--text-column',
      'said',
    );
    expect([code, JSON.parse(out)]).toMatchObject([0, { reviews: 1, faulty: 0 }]);
  });

  it('asks for the column where it cannot be guessed', async () => {
    const { status: code, stderr: err } = await imported('r.csv', 'id,said\n1,It helped.\n');
    expect(code).toBe(1);
    expect(err).toBe(
      'r.csv: Unexpected columns id, said, expected one named text, review, review_text, comment …, name it with --text-column\n',
    );
  });

  it('refuses a file that is not there, without a stack trace', () => {
    const { status: code, stderr: err } = runScript('import', ['nowhere.csv']);
    expect([code, err]).toEqual([
      1,
      'nowhere.csv: Unexpected path without a file, expected a file of reviews, correct the name\n',
    ]);
  });
});
