import { join } from 'node:path';
import { hasFault } from '../../src/fault.ts';
import { balanceOf } from '../../src/pipeline/balance.ts';
import { dataset } from '../../src/pipeline/dataset.ts';
import { moved } from '../../src/pipeline/dataset/moved.ts';
import { sourceRecords, tombstones } from '../../src/pipeline/index.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { readerOf } from '../../src/pipeline/tag.ts';
import { labelled } from '../../src/pipeline/tag/gold.ts';
import { published, type Scores } from '../../src/pipeline/tag/published.ts';
import type { PublishedTracing } from '../../src/pipeline/trace/published.ts';
import { applyRules } from '../../src/rules/index.ts';
import { reporters } from '../check/reporters.ts';
import { count, Failure, today } from '../command.ts';
import { hashOf, hashOfFile, keep, recall } from '../kept/file.ts';
import { Results } from '../kept/results.ts';
import { keptFrequencies } from './frequencies.ts';
import { codeRoot, keepingHash, methodHash } from './method.ts';
import { keptPairs } from './pairs.ts';
import { findPages } from './pages.ts';
import { parseKept, type Opened } from './opened.ts';
import { recordOf } from './record.ts';
import { Shelf } from './shelf.ts';
import { tracingScores } from './tracing-scores.ts';
import type { Line } from './gist.ts';
import type { Corpus, Dataset, Moved, ParsedCorpus } from '../../src/types.ts';

/** What the methods page says of how often reader and tracer are right. */
export interface PublishedScores {
  reader: Scores | undefined;
  tracing: PublishedTracing;
}

/** What an analysis gave; `save` keeps it for the next one. */
export interface Analysed {
  /** Statements and claims are lines of JSON: nobody looks into them here. */
  dataset: Omit<Dataset, 'statements' | 'claims'> & { statements: Line[]; claims: Line[] };
  moved: Moved[];
  scores: PublishedScores;
  save: () => Promise<void>;
}

/**
 * Analyses a corpus like `analyse`, but takes from `.cache/` below `root` what an earlier run found of
 * the same: sources with their statements and claims, files held against the rules, pairs among the
 * same statements. All of it goes by contents, is of one method, and counts for nothing once the code
 * changes. Throws a `Failure` with the check's report where the corpus has faults.
 */
export async function analyseKept(root: string, raw: Corpus): Promise<Analysed> {
  const [method, keeping] = [await methodHash(codeRoot), await keepingHash(codeRoot)];
  const shelf = await Shelf.open(join(root, '.cache/pages'), keeping);
  const results = await Results.open(join(root, '.cache/analysis'), keeping);
  const opened = await parseKept(root, raw, shelf);
  const { corpus, statements } = opened;
  const savePassed = await holdAgainstRules(root, raw, opened);
  const counts = new Map([...statements].map(([slug, own]) => [slug, own.length]));
  const sources = sourceRecords(corpus, counts);
  const record = recordOf(corpus, raw, results);
  const pages = findPages(sources, opened, record);
  const gists = pages.flatMap((page) => page.gists).sort((a, b) => (a.id < b.id ? -1 : 1));
  const words = join(root, '.cache/words.json');
  const counted = await keptFrequencies(words, keeping, shelf.pages, pages);
  const { studies } = record;
  const pairs = keptPairs(sources, pages, results);
  const lists = {
    ...{ sources, studies, concepts: corpus.lexicon.concepts, withdrawn: tombstones(corpus) },
    statements: gists,
    claims: pages.flatMap(({ claims }) => claims),
    balances: balanceOf(gists, sources, studies, pairs, counted.frequencies),
  };
  return {
    dataset: dataset(lists, { files: raw.files, method, hashOf: hashOfFile }),
    moved: moved(corpus),
    scores: {
      reader: scoresOf(corpus, record.lexiconKey, results),
      tracing: await tracingScores(root, corpus, record, results),
    },
    save: async () => {
      await shelf.save(pages);
      await counted.save();
      await results.save();
      await savePassed();
    },
  };
}

/**
 * Holds the corpus against the rules; files that passed them together in the last run are not held
 * against each other again. Throws a `Failure` where there are faults; gives what keeps what passed.
 */
async function holdAgainstRules(root: string, raw: Corpus, opened: Opened) {
  const { corpus, statements, segmentsOf, pages } = opened;
  const path = join(root, '.cache/passed.json');
  const rules = hashOf(`${await keepingHash(codeRoot)} ${today()}`);
  const before = new Map((await recall(path, rules)) as [string, string][] | undefined);
  const now = new Map(raw.files.map((file) => [file.path, hashOfFile(file)]));
  const asked = (one: string) => before.get(one) !== now.get(one);
  applyRules(corpus, today(), [], asked, {
    statements: [...statements.values()].flat(),
    segments: corpus.sources.flatMap((one) => (asked(one.file.path) ? segmentsOf(one.slug) : [])),
    runs: (slug) => pages.get(slug)?.runs,
  });
  // A report names every fault in its place, also of what was not looked at again.
  if (corpus.files.some(hasFault)) refuseFaults(parse(raw));
  const same = before.size === now.size && [...now].every(([one, key]) => before.get(one) === key);
  return async () => {
    if (!same) await keep(path, rules, [...now]);
  };
}

/** Holds the corpus against the rules and throws a `Failure` with their report where it has faults. */
function refuseFaults(corpus: ParsedCorpus): void {
  applyRules(corpus, today());
  const faulty = corpus.files.filter(hasFault);
  if (faulty.length === 0) return;
  const closing = `${count(faulty.length, 'file')} with faults: nothing was written`;
  throw new Failure(reporters.text(faulty, closing).trimEnd());
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
