/** `node scripts/analyse.ts`: reads the corpus and writes the dataset that the site is built from. */
import { resolve } from 'node:path';
import { inWords } from '../build/report.ts';
import { command, count, run } from '../command.ts';
import { analyse } from './analyse.ts';
import { codeRoot } from './method.ts';

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
