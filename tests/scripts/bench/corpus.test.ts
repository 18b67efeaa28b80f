import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../../../scripts/bench/corpus.ts';
import { hasFault } from '../../../src/fault.ts';
import { parse } from '../../../src/pipeline/parse.ts';
import { read } from '../../../src/pipeline/read.ts';
import { segment } from '../../../src/pipeline/segment.ts';
import { applyRules } from '../../../src/rules/index.ts';
import { day } from '../run-script.ts';

const project = join(import.meta.dirname, '../../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-corpus-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Without the labelled statements, which are copied as they are and take long to parse. */
async function parsedIn(root: string) {
  const { files, faults } = await read(root);
  return parse({ files: files.filter(({ kind }) => kind !== 'gold'), faults });
}

describe('writeCorpus', () => {
  it('writes as many sources as asked for, all real ones among them, that pass every rule', async () => {
    const real = await readdir(join(project, 'reviews/sources'));
    const to = join(folder, 'more');
    await writeCorpus(project, to, 300);
    const corpus = await parsedIn(to);
    applyRules(corpus, day);
    expect(corpus.files.filter(hasFault).map((file) => file.messages.map(String))).toEqual([]);
    expect(corpus.sources).toHaveLength(300);
    const names = await readdir(join(to, 'reviews/sources'));
    expect(names).toEqual(expect.arrayContaining(real));
  });

  it('takes the first of the real ones, with what names them, where fewer are asked for', async () => {
    const to = join(folder, 'fewer');
    await writeCorpus(project, to, 12);
    const corpus = await parsedIn(to);
    applyRules(corpus, day);
    expect(corpus.files.filter(hasFault).map((file) => file.messages.map(String))).toEqual([]);
    expect(corpus.sources).toHaveLength(12);
    const slugs = corpus.sources.map(({ slug }) => slug);
    const ruled = (await readdir(join(project, 'reviews/decisions')))
      .map((name) => name.replace('.yaml', ''))
      .filter((slug) => slugs.includes(slug));
    expect(corpus.decisions.map(({ slug }) => slug)).toEqual(ruled);
    expect(ruled.length).toBeGreaterThan(0);
  });

  it('says no sentence twice, and writes the same bytes each time', async () => {
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    await writeCorpus(project, one, 240);
    await writeCorpus(project, other, 240);
    const texts = segment(await parsedIn(one)).map(({ text }) => text);
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.98);
    for (const name of await readdir(join(one, 'reviews/sources'))) {
      const file = join('reviews/sources', name);
      expect(await readFile(join(one, file))).toEqual(await readFile(join(other, file)));
    }
  });
});
