import type { MovedEntry } from '../../src/schema/moved.ts';
import type { ParsedCorpus, Segment } from '../../src/types.ts';

/** An id with the words by which its successor may be found. */
export interface Known {
  kind: MovedEntry['kind'];
  id: string;
  text: string;
}

/** A proposal: the reason is left for a person, since a machine does not know it. */
export type Proposal = Pick<MovedEntry, 'id' | 'kind' | 'reason'> & { to?: string };

/** Everything in a corpus that has an address of its own; of claims those that people ruled on. */
export function recordsOf(corpus: ParsedCorpus, segments: readonly Segment[]): Known[] {
  const rulings = corpus.decisions.flatMap(({ data }) => data?.claims ?? []);
  return [
    ...corpus.sources.map(({ slug, data }): Known => ({
      kind: 'source',
      id: slug,
      text: `${slug} ${data?.url ?? ''} ${data?.title ?? ''}`,
    })),
    ...segments.map(({ id, text }): Known => ({ kind: 'statement', id, text })),
    ...rulings.map(({ id, claim }): Known => ({ kind: 'claim', id, text: claim })),
    ...corpus.studies.map(({ slug, data }): Known => ({
      kind: 'study',
      id: slug,
      text: `${slug} ${data?.citation.title ?? ''}`,
    })),
  ];
}

/** Ids of before that are neither on record now nor recorded as moved, each with a likely successor. */
export function lost(
  before: readonly Known[],
  now: readonly Known[],
  corpus: Pick<ParsedCorpus, 'moved'>,
): Proposal[] {
  const there = new Set(now.map(({ kind, id }) => `${kind}:${id}`));
  const recorded = corpus.moved.flatMap(({ data }) => data?.moved ?? []);
  const known = new Set([...there, ...recorded.map(({ kind, id }) => `${kind}:${id}`)]);
  const fresh = now.filter(
    ({ kind, id }) => !before.some((one) => one.kind === kind && one.id === id),
  );
  return before
    .filter((one) => !known.has(`${one.kind}:${one.id}`) && !coveredBySource(one, there, known))
    .map(({ kind, id, text }) => {
      const to = successor(
        text,
        fresh.filter(
          (one) => one.kind === kind && (kind !== 'statement' || sameSource(one.id, id)),
        ),
      );
      const reason = to === undefined ? 'Withdrawn: ' : 'Reworded: ';
      return { id, kind, ...(to !== undefined && { to }), reason };
    });
}

const sourceOf = (id: string): string => id.replace(/-[0-9a-f]{8}(?:-\d+)?$/u, '');
const sameSource = (one: string, other: string): boolean => sourceOf(one) === sourceOf(other);

/**
 * The page of a source that is gone answers for all that stood on it; a claim that goes by its
 * statement's id has a page as long as the statement or its entry has.
 */
function coveredBySource({ kind, id }: Known, there: Set<string>, known: Set<string>): boolean {
  if (kind === 'statement') return !there.has(`source:${sourceOf(id)}`);
  return kind === 'claim' && known.has(`statement:${id}`);
}

const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** The record that shares most words, where it shares at least two of five. */
function successor(text: string, others: readonly Known[]): string | undefined {
  const asked = wordsOf(text);
  let best: { id: string; shared: number } | undefined;
  for (const { id, text: words } of others) {
    const own = wordsOf(words);
    const both = [...own].filter((word) => asked.has(word)).length;
    const shared = both / (own.size + asked.size - both);
    if (shared >= 0.4 && shared > (best?.shared ?? 0)) best = { id, shared };
  }
  return best?.id;
}
