/** `node scripts/analyse.ts`: reads the corpus and writes the dataset that the site is built from. */
import { join, resolve } from 'node:path';
import { read } from '../src/pipeline/read.ts';
import { analyseKept } from './analyse/kept.ts';
import { codeRoot } from './analyse/method.ts';
import { writeDataset } from './analyse/write-dataset.ts';
import { inWords } from './build/report.ts';
import { command, count, run } from './command.ts';
import type { Dataset } from '../src/types.ts';

export { codeRoot };

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

if (import.meta.main) {
  const program = command('analyse', 'Read the corpus and write the dataset to .cache/dataset.')
    .option('--root <folder>', 'folder that holds reviews/', codeRoot)
    .option('--out <folder>', 'where the dataset goes (default: .cache/dataset)')
    .action(async ({ root, out }: { root: string; out?: string }) => {
      const start = performance.now();
      const { counts } = await analyse({ root: resolve(root), ...(out && { out }) });
      const parts = [
        count(counts.sources, 'source'),
        count(counts.statements, 'statement'),
        count(counts.claims, 'claim'),
        count(counts.studies, 'study', 'studies'),
      ];
      process.stdout.write(`${parts.join(', ')} in ${inWords(performance.now() - start)}\n`);
    });
  await run(program);
}
