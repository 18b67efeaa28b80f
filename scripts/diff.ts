/** `npm run diff -- REF`: what the working tree changes against a commit, as Markdown. */
import { resolve } from 'node:path';
import { hasFault } from '../src/fault.ts';
import { analyse } from '../src/pipeline/index.ts';
import { parse } from '../src/pipeline/parse.ts';
import { read } from '../src/pipeline/read.ts';
import { codeRoot } from './analyse/method.ts';
import { command, count, run } from './command.ts';
import { compare } from './diff/compare.ts';
import { changedSince, corpusAt } from './diff/git.ts';
import { markdown } from './diff/markdown.ts';
import type { Dataset, ParsedCorpus } from '../src/types.ts';

const method = ['src/pipeline', 'src/schema', 'src/vocabulary.ts', 'reviews/lexicon'];

const program = command(
  'diff',
  'Show what this working tree changes against a commit, as Markdown.',
)
  .argument('<ref>', 'commit, branch or tag to compare with')
  .option('--root <folder>', 'folder of the repository', codeRoot)
  .action(async (ref: string, { root }: { root: string }) => {
    process.stdout.write(await report(resolve(root), ref));
  });

async function report(root: string, ref: string): Promise<string> {
  const then = parse({ files: await corpusAt(root, ref), faults: [] });
  const now = parse(await read(root));
  warn(then, ref);
  warn(now, 'the working tree');
  // One method for both sides, or a new word in the lexicon would look like new evidence.
  const before = analyse({ ...then, lexicon: now.lexicon });
  const after = analyse(now);
  const differing = await changedSince(root, ref, method);
  const lexiconDiffers = differing.some((path) => path.startsWith('reviews/lexicon/'));
  return markdown({
    ref,
    before,
    after,
    comparison: compare(before, after),
    method: differing,
    reread: lexiconDiffers ? reread(analyse(then), before) : 0,
  });
}

function reread(own: Dataset, today: Dataset): number {
  return compare(own, today).statements.changed.length;
}

function warn({ files }: ParsedCorpus, where: string): void {
  const faulty = files.filter(hasFault).length;
  if (faulty === 0) return;
  process.stderr.write(
    `${where}: ${count(faulty, 'file')} with faults left out, see npm run check\n`,
  );
}

await run(program);
