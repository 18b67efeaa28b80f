/** `node scripts/analyse.ts`: reads the corpus and writes the dataset that the site is built from. */
import { join, resolve } from 'node:path';
import { hasFault } from '../src/fault.ts';
import { analyse as analyseCorpus } from '../src/pipeline/index.ts';
import { moved } from '../src/pipeline/dataset/moved.ts';
import { parse } from '../src/pipeline/parse.ts';
import { readerOf } from '../src/pipeline/tag.ts';
import { labelled } from '../src/pipeline/tag/gold.ts';
import { published, type Scores } from '../src/pipeline/tag/published.ts';
import { read } from '../src/pipeline/read.ts';
import { applyRules } from '../src/rules/index.ts';
import { methodHash } from './analyse/method.ts';
import { writeDataset } from './analyse/write-dataset.ts';
import { inWords } from './build/report.ts';
import { reporters } from './check/reporters.ts';
import { command, count, Failure, run, today } from './command.ts';
import type { Dataset, ParsedCorpus } from '../src/types.ts';

/**
 * Reads the corpus below `root`, analyses it and writes the dataset to `out`, all or
 * nothing. Throws a `Failure` with the check's report, and writes nothing, where the corpus has
 * faults. `files` are the paths read, relative to `root`.
 */
export async function analyse({
  root,
  out = join(root, '.cache/dataset'),
}: {
  root: string;
  out?: string;
}): Promise<{
  dataset: Dataset;
  files: string[];
}> {
  const corpus = parse(await read(root));
  refuseFaults(corpus);
  const dataset = analyseCorpus(corpus, await methodHash(codeRoot));
  await writeDataset(dataset, out, {
    moved: moved(corpus),
    scores: scoresOf(corpus),
  });
  return { dataset, files: corpus.files.map(({ path }) => path) };
}

/** The reader against the corpus's labelled test part, where the corpus has one. */
function scoresOf({ files, lexicon }: ParsedCorpus): Scores | undefined {
  const gold = files.find(({ path }) => path === 'reviews/gold/corpus.jsonl');
  const rows = String(gold?.value ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => labelled.parse(JSON.parse(line)))
    .filter(({ part }) => part === 'test');
  return rows.length === 0 ? undefined : published(rows, readerOf(lexicon));
}

/** The method is the code that runs, wherever the corpus lies. */
export const codeRoot = resolve(import.meta.dirname, '..');

/** Holds the corpus against the rules and throws a `Failure` with their report where it has faults. */
export function refuseFaults(corpus: ParsedCorpus): void {
  applyRules(corpus, today());
  const faulty = corpus.files.filter(hasFault);
  if (faulty.length === 0) return;
  const closing = `${count(faulty.length, 'file')} with faults: nothing was written`;
  throw new Failure(reporters.text(faulty, closing).trimEnd());
}

if (import.meta.main) {
  const program = command('analyse', 'Read the corpus and write the dataset to .cache/dataset.')
    .option('--root <folder>', 'folder that holds reviews/', codeRoot)
    .option('--out <folder>', 'where the dataset goes (default: .cache/dataset)')
    .action(async ({ root, out }: { root: string; out?: string }) => {
      const start = performance.now();
      const { counts } = (await analyse({ root: resolve(root), ...(out && { out }) })).dataset;
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
