import { publishedTracing, type PublishedTracing } from '../../src/pipeline/trace/published.ts';
import { createTracer } from '../../src/pipeline/trace/tracer.ts';
import { readWrittenText, writtenClaimsIn } from '../score/read-written-claims.ts';
import type { Results } from '../kept/results.ts';
import type { KeptRecord } from './record.ts';
import type { ParsedCorpus } from '../../src/types.ts';

/** How often tracing is right, from rulings and the claims written below `root`; kept until one of them changes. */
export async function tracingScores(
  root: string,
  { sources }: ParsedCorpus,
  record: KeptRecord,
  results: Results,
): Promise<PublishedTracing> {
  const [heldBack, tuned, second] = await Promise.all([
    readWrittenText(root, 'test'),
    readWrittenText(root, 'dev'),
    readWrittenText(root, 'second-reader'),
  ]);
  const ruled = new Set(record.decisions.flatMap(({ data }) => data?.source ?? []));
  const kinds = sources.flatMap(({ slug, data }) =>
    data !== undefined && ruled.has(slug) ? [[slug, data.kind] as const] : [],
  );
  const from = ['tracing', record.key, JSON.stringify(kinds), heldBack, tuned, second];
  return results.of(from.join('\0'), () =>
    publishedTracing(
      {
        decisions: record.decisions,
        kinds: new Map(kinds),
        heldBack: writtenClaimsIn(heldBack, 'test'),
        tuned: writtenClaimsIn(tuned, 'dev'),
        second: writtenClaimsIn(second, 'second-reader'),
      },
      createTracer(record),
    ),
  );
}
