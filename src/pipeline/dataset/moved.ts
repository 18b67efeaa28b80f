import type { Moved, ParsedCorpus } from '../../types.ts';

/**
 * Every recorded move, sorted, each pointing at the end of its chain: what was reworded twice leads
 * straight to the last wording, and to its withdrawal where that is the end.
 */
export function moved(corpus: Pick<ParsedCorpus, 'moved'>): Moved[] {
  const entries = corpus.moved.flatMap(({ data }) => data?.moved ?? []);
  const byKey = new Map(entries.map((entry) => [`${entry.kind}:${entry.id}`, entry]));
  const records = [...byKey].map(([key, { id, kind, to, date, reason }]): Moved => {
    let end = to;
    let last = { date, reason };
    // A loop is a fault that the rules refuse; here it only must not run for ever.
    for (const seen = new Set([id]); end !== undefined && !seen.has(end);) {
      seen.add(end);
      const next = byKey.get(`${kind}:${end}`);
      if (next === undefined) break;
      end = next.to;
      last = next;
    }
    return {
      ...{ key, id, kind, date: last.date, reason: last.reason },
      ...(end !== undefined && { to: end }),
    };
  });
  return records.sort((a, b) => (a.key < b.key ? -1 : 1));
}
