import { join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { analyse as analyseCorpus } from '../src/pipeline/index.ts';
import { parse } from '../src/pipeline/parse.ts';
import { read } from '../src/pipeline/read.ts';
import { applyRules } from '../src/rules/index.ts';
import type { Dataset } from '../src/types.ts';
import { methodHash } from './analyse/method.ts';
import { writeDataset } from './analyse/write-dataset.ts';

/** The corpus has faults; `report` is what `check` would print. */
export class CorpusFaults extends Error {
  readonly report: string;
  constructor(report: string) {
    super('The corpus has faults; nothing was written.');
    this.report = report;
  }
}

/**
 * Reads the corpus below `root`, analyses it and writes the dataset to `.cache/dataset`. Throws
 * `CorpusFaults`, with nothing written, where `npm run check` would not pass.
 */
export async function analyse({
  root,
}: {
  root: string;
}): Promise<{ dataset: Dataset; files: string[] }> {
  const corpus = parse(await read(root));
  applyRules(corpus, new Date().toISOString().slice(0, 10));
  const faulty = corpus.files.filter(({ messages }) => messages.length > 0);
  if (faulty.length > 0) throw new CorpusFaults(reporter(faulty, { color: false }));
  const dataset = analyseCorpus(corpus, await methodHash(root));
  await writeDataset(dataset, join(root, '.cache/dataset'));
  return { dataset, files: corpus.files.map(({ path }) => path) };
}
