import { join } from 'node:path';
import { read } from '../../src/pipeline/read.ts';
import { analyseKept } from './kept.ts';
import { writeDataset } from './write-dataset.ts';
import type { Dataset } from '../../src/types.ts';

/**
 * Reads the corpus below `root`, analyses it and writes the dataset to `out`, all or
 * nothing. Throws a `Failure` with the check's report, and writes nothing, where the corpus has
 * faults.
 */
export async function analyse({
  root,
  out = join(root, '.cache/dataset'),
}: {
  root: string;
  out?: string;
}): Promise<{
  counts: Dataset['counts'];
}> {
  const { dataset, moved, scores, save } = await analyseKept(root, await read(root));
  await writeDataset(dataset, out, { moved, scores });
  await save();
  return { counts: dataset.counts };
}
