import type { Source, SourceGroup } from '../../types.ts';

/** One voice in the counts: a source, or all accounts that one writer left in several places. */
export interface Writer {
  /** Slug of the first source of the chain. */
  id: string;
  group: SourceGroup;
  /** True where any of the writer's sources gains: whoever gains once is left out whole. */
  gains: boolean;
  /** Slugs of all of the writer's sources, sorted. */
  sources: string[];
}

/** Joins accounts linked by `same-writer` into one writer each; sorted by id, whatever the order given. */
export function writers(sources: readonly Source[]): Writer[] {
  const bySlug = new Map(sources.map((source) => [source.id, source]));
  const found = new Map<string, Writer>();
  for (const source of [...sources].sort(byId)) {
    const first = source.group === 'account' ? chainStart(source, bySlug) : source;
    const writer = found.get(first.id);
    if (writer === undefined) {
      found.set(first.id, {
        id: first.id,
        group: source.group,
        gains: source.gains,
        sources: [source.id],
      });
    } else {
      writer.gains ||= source.gains;
      writer.sources.push(source.id);
    }
  }
  return [...found.values()].sort(byId);
}

/**
 * Follows `same-writer` back to the account it starts from. A link to a missing source or to a page
 * that is no account ends the chain; a ring of links starts at its first slug in the alphabet.
 */
function chainStart(source: Source, bySlug: ReadonlyMap<string, Source>): Source {
  const seen: Source[] = [];
  let current = source;
  for (;;) {
    const turn = seen.indexOf(current);
    if (turn >= 0) return seen.slice(turn).sort(byId)[0] ?? current;
    seen.push(current);
    const next = current.sameWriter === undefined ? undefined : bySlug.get(current.sameWriter);
    if (next?.group !== 'account') return current;
    current = next;
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
