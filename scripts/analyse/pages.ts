import { readStatements } from '../../src/pipeline/index.ts';
import { trace } from '../../src/pipeline/trace.ts';
import { runsOf } from '../../src/rules/unique-source.ts';
import { hashOf, jsonOf } from '../kept/file.ts';
import { pageOf, taggedOf, type Page } from './page.ts';
import type { KeptRecord } from './record.ts';
import type { Opened } from './opened.ts';
import type { ParsedSource, Source } from '../../src/types.ts';

/**
 * The pages of all sources, in their order: as they were kept where text, lexicon, record and what is
 * shown of the source are the same; else traced again; and read again where text or lexicon changed.
 */
export function findPages(
  sources: readonly Source[],
  { corpus, segmentsOf, pages, readFrom }: Opened,
  record: KeptRecord,
): Page[] {
  const traceOne = trace(record);
  const parsed = new Map(corpus.sources.map((source) => [source.slug, source]));
  return sources.map((source) => {
    const slug = source.id;
    const read = readFrom.get(slug) ?? '';
    const traced = hashOf(`${read}\0${record.key}\0${jsonOf(source)}`);
    const known = pages.get(slug);
    if (known?.traced === traced) return known;
    const tagged =
      (known && taggedOf(known)) ??
      readStatements(segmentsOf(slug), new Map([[slug, source]]), record.lexicon);
    return pageOf(
      slug,
      {
        ...{ path: source.at.file, read, traced, speaker: speakerOf(source) },
        known: known?.known ?? knownOf(parsed.get(slug)),
        runs: known?.runs ?? runsOf(segmentsOf(slug)),
      },
      tagged,
      tagged.map((one) => traceOne(one, source)),
    );
  });
}

function speakerOf(source: Source): string {
  const told = JSON.stringify({ ...source, at: undefined, statements: undefined });
  return hashOf(told).slice(0, 16);
}

const knownOf = (source: ParsedSource | undefined): Page['known'] => ({
  data: source?.data,
  blocks: source?.blocks ?? [],
});
