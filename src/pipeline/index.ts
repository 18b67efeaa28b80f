import type { TombstoneFile } from '../schema/tombstone.ts';
import type { Dataset, ParsedCorpus, Segment } from '../types.ts';
import { balance } from './balance.ts';
import { dataset } from './dataset.ts';
import { unitsOf } from './dataset/units.ts';
import { segment } from './segment.ts';
import { tag } from './tag.ts';
import { coarsened } from './trace/disclosure.ts';
import { trace, type Tagged } from './trace.ts';
import { sourceRecord, studyRecord } from './trace/record.ts';

/** What stands in where results are kept from run to run; it gives what the stages themselves would. */
export interface Kept {
  /** For the reader. */
  read?: typeof tag;
  /** For tracing a claim: the result of `make`, which depends on `from` and the record alone. */
  keep?: <Result>(from: unknown, make: () => Result) => Result;
}

/**
 * The whole way from the parsed corpus to the dataset; `method` is a hash over the pipeline's code and
 * goes into the version. Files with faults are left out: `check` is where they are refused.
 */
export function analyse(
  corpus: ParsedCorpus,
  method = '',
  { read = tag, keep = (_, make) => make() }: Kept = {},
): Dataset {
  const segments = segment(corpus);
  const sources = coarsened(recordsOf(corpus, segments));
  const studies = corpus.studies.flatMap((study) => studyRecord(study) ?? []);
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  const tagged = unitsOf(segments, kinds).map((placed): Tagged => {
    const { claim, ...tags } = read(placed.unit, corpus.lexicon);
    return { ...placed.segment, ...tags, makesClaim: claim };
  });
  const { decisions, lexicon } = corpus;
  const { statements, claims } = trace(tagged, { sources, studies, decisions, lexicon, keep });
  const balances = balance(statements, sources, studies);
  const files = corpus.files.map((file) => ({ path: file.path, contents: String(file) }));
  const { concepts } = lexicon;
  const withdrawn = corpus.tombstones.flatMap(({ data }) => (data ? [tombstone(data)] : []));
  const lists = { sources, statements, claims, studies, balances, concepts, withdrawn };
  return dataset(lists, { files, method });
}

const tombstone = ({ source: id, ...rest }: TombstoneFile) => ({ id, ...rest });

function recordsOf(corpus: ParsedCorpus, segments: readonly Segment[]) {
  const counts = new Map<string, number>();
  for (const { source } of segments) counts.set(source, (counts.get(source) ?? 0) + 1);
  return corpus.sources.flatMap(
    (source) => sourceRecord(source, counts.get(source.slug) ?? 0) ?? [],
  );
}
