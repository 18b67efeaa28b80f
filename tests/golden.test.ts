import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasFault } from '../src/fault.ts';
import { analyse } from '../src/pipeline/index.ts';
import { parse } from '../src/pipeline/parse.ts';
import { read } from '../src/pipeline/read.ts';
import { applyRules } from '../src/rules/index.ts';

const folder = join(import.meta.dirname, 'golden');
const expectedFile = join(folder, 'dataset.json');
const changedFile = join(folder, 'dataset-changed.json');

describe('the small frozen corpus', () => {
  it('has no faults', async () => {
    const corpus = parse(await read(join(folder, 'corpus')));
    applyRules(corpus, '2026-11-22');
    expect(corpus.files.filter(hasFault).map(({ messages }) => messages.map(String))).toEqual([]);
  });

  it('gives the dataset that stands in dataset.json; a new one is written beside it', async () => {
    const corpus = parse(await read(join(folder, 'corpus')));
    // The version stands for file contents and code; here it would hide what really changed.
    const dataset = { ...analyse(corpus, 'golden'), version: 'golden' };
    const actual = `${JSON.stringify(dataset, null, 2)}\n`;
    const expected = await readFile(expectedFile, 'utf8').catch(() => '');
    if (actual === expected) await rm(changedFile, { force: true });
    else await writeFile(changedFile, actual);
    // The whole text would bury the message; the files beside each other show what differs.
    expect(
      actual === expected,
      'tests/golden/dataset-changed.json differs from dataset.json; if it is right, move it over',
    ).toBe(true);
  });
});
