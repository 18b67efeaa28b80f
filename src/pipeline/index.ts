import type { TombstoneFile } from '../schema/tombstone.ts';
import type { Lexicon } from '../schema/lexicon.ts';
import type { Dataset, ParsedCorpus, Segment, Source } from '../types.ts';
import { balance } from './balance.ts';
import { dataset } from './dataset.ts';
import { unitsOf } from './dataset/units.ts';
import { segment } from './segment.ts';
import { tag } from './tag.ts';
import { coarsened } from './trace/disclosure.ts';
import { trace, type Tagged } from './trace.ts';
import { sourceRecord, studyRecord } from './trace/record.ts';
import { rulingsOf } from './trace/ruling.ts';

/**
 * The whole way from the parsed corpus to the dataset; `method` is a hash over the pipeline's code and
 * goes into the version, and `read` may stand in for the reader. Files with faults are left out: `check`
 * is where they are refused.
 */
export function analyse(corpus: ParsedCorpus, method = '', read = tag): Dataset {
  const { decisions, lexicon } = corpus;
  const segments = segment(corpus);
  const sources = sourceRecords(corpus, countBySource(segments));
  const studies = corpus.studies.flatMap((study) => studyRecord(study) ?? []);
  const traceOne = trace({ studies, decisions, lexicon, rulings: rulingsOf(decisions) });
  const bySlug = new Map(sources.map((source) => [source.id, source]));
  const traced = readStatements(segments, bySlug, lexicon, read).map((tagged) =>
    traceOne(tagged, bySlug.get(tagged.source)),
  );
  const statements = traced.map(({ statement }) => statement);
  const claims = traced.flatMap((one) => one.claims);
  const balances = balance(statements, sources, studies);
  const files = corpus.files.map((file) => ({ path: file.path, contents: String(file) }));
  const { concepts } = lexicon;
  const withdrawn = tombstones(corpus);
  const lists = { sources, statements, claims, studies, balances, concepts, withdrawn };
  return dataset(lists, { files, method });
}

/** The reader's findings on the segments of sources that could be understood, in their order. */
export function readStatements(
  segments: readonly Segment[],
  sources: ReadonlyMap<string, Pick<Source, 'kind'>>,
  lexicon: Lexicon,
  read = tag,
): Tagged[] {
  return unitsOf(segments, sources).map(({ segment: one, unit }) => {
    const { claim, ...tags } = read(unit, lexicon);
    return { ...one, ...tags, makesClaim: claim };
  });
}

/** The sources that could be understood, as they may be shown; `statements` counts theirs, by slug. */
export function sourceRecords(
  { sources }: Pick<ParsedCorpus, 'sources'>,
  statements: ReadonlyMap<string, number>,
): Source[] {
  return coarsened(
    sources.flatMap((source) => sourceRecord(source, statements.get(source.slug) ?? 0) ?? []),
  );
}

/** What is left of withdrawn sources. */
export const tombstones = ({ tombstones: files }: Pick<ParsedCorpus, 'tombstones'>) =>
  files.flatMap(({ data }) => (data ? [tombstone(data)] : []));

const tombstone = ({ source: id, ...rest }: TombstoneFile) => ({ id, ...rest });

function countBySource(segments: readonly Segment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { source } of segments) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}
