import { join } from 'node:path';
import { hasFault } from '../../src/fault.ts';
import { analyse } from '../../src/pipeline/index.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { readerOf, tag } from '../../src/pipeline/tag.ts';
import { labelled } from '../../src/pipeline/tag/gold.ts';
import { published, type Scores } from '../../src/pipeline/tag/published.ts';
import { applyRules } from '../../src/rules/index.ts';
import { reporters } from '../check/reporters.ts';
import { parseRemembered } from '../check/remembered.ts';
import { count, Failure, today } from '../command.ts';
import { hashOf } from '../kept/file.ts';
import { Results } from '../kept/results.ts';
import { codeRoot, methodHash, rulesHash } from './method.ts';
import type { Corpus, CorpusFileKind, Dataset, ParsedCorpus } from '../../src/types.ts';

/** What an analysis gave; `save` keeps it for the next one. */
export interface Analysed {
  corpus: ParsedCorpus;
  dataset: Dataset;
  scores: Scores | undefined;
  save: () => Promise<void>;
}

/**
 * Analyses a corpus like `analyse`, but takes from `.cache/` below `root` what an earlier run found of
 * the same: files parsed and held against the rules that look at one at a time, sentences read in the
 * same context with the same lexicon, claims traced to the same record. All of it is of one method, and
 * nothing once the code changes. Throws a `Failure` with the check's report where the corpus has faults.
 */
export async function analyseKept(root: string, raw: Corpus): Promise<Analysed> {
  const method = await methodHash(codeRoot);
  const results = await Results.open(join(root, '.cache/analysis'), method);
  const corpus = await parseRemembered(root, raw, () => false, join(root, '.cache/check'));
  await holdAgainstRules(corpus, raw, results);
  const lexicon = hashOfFiles(raw, ['lexicon']);
  const record = hashOfFiles(raw, ['lexicon', 'study', 'decision']);
  const dataset = analyse(corpus, method, {
    read: (unit, words) =>
      results.of(`tag\0${lexicon}\0${JSON.stringify(unit)}`, () => tag(unit, words)),
    keep: (from, make) => results.of(`claim\0${record}\0${JSON.stringify(from)}`, make),
  });
  const scores = scoresOf(corpus, lexicon, results);
  return { corpus, dataset, scores, save: () => results.save() };
}

async function holdAgainstRules(corpus: ParsedCorpus, raw: Corpus, results: Results) {
  const rules = `rules\0${await rulesHash(codeRoot)}\0${today()}`;
  const keys = new Map(
    raw.files.map(({ path, contents }) => [path, `${rules}\0${path}\0${contents}`]),
  );
  applyRules(corpus, today(), [], (path) => !results.has(keys.get(path) ?? ''));
  // A report names every fault in its place, also of what was not looked at again.
  if (corpus.files.some(hasFault)) refuseFaults(parse(raw));
  for (const key of keys.values()) results.of(key, () => true);
}

/** Holds the corpus against the rules and throws a `Failure` with their report where it has faults. */
function refuseFaults(corpus: ParsedCorpus): void {
  applyRules(corpus, today());
  const faulty = corpus.files.filter(hasFault);
  if (faulty.length === 0) return;
  const closing = `${count(faulty.length, 'file')} with faults: nothing was written`;
  throw new Failure(reporters.text(faulty, closing).trimEnd());
}

function hashOfFiles({ files }: Corpus, kinds: readonly CorpusFileKind[]): string {
  const parts = files
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ path, contents }) => [path, contents]);
  return hashOf(JSON.stringify(parts));
}

/** The reader against the corpus's labelled test part, where the corpus has one. */
function scoresOf({ files, lexicon }: ParsedCorpus, words: string, results: Results) {
  const gold = files.find(({ path }) => path === 'reviews/gold/corpus.jsonl');
  const text = String(gold?.value ?? '');
  const made = results.of(`scores\0${words}\0${text}`, () => {
    const rows = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => labelled.parse(JSON.parse(line)))
      .filter(({ part }) => part === 'test');
    return { scores: rows.length === 0 ? undefined : published(rows, readerOf(lexicon)) };
  });
  return made.scores;
}
