import { accountKinds } from '../../vocabulary.ts';
import type { Source } from '../../types.ts';

/**
 * Fewest accounts that stand behind a group of people: below it the group says how one or two persons
 * were treated and what they think. Five is what statistical offices ask at least of a table's cells.
 */
export const smallestCell = 5;

const isAccount = ({ kind }: Pick<Source, 'kind'>): boolean =>
  (accountKinds as readonly string[]).includes(kind);

/** When a source was published: to the month for a private person's account, else as it is known. */
export const shownDate = ({ kind, published }: Pick<Source, 'kind' | 'published'>) =>
  isAccount({ kind }) ? published?.slice(0, 7) : published;

/** What somebody who knows a person may know of their treatment, in the order in which it is given up. */
const givenUp = ['published', 'setting', 'condition'] as const;

const cell = ({ drug, route, psychotherapy, ...rest }: Source): string =>
  JSON.stringify([drug, route, psychotherapy, ...givenUp.map((key) => rest[key] ?? null)]);

function without(source: Source, key: (typeof givenUp)[number]): Source {
  if (key === 'setting') return { ...source, setting: 'unknown' };
  if (key === 'condition') return { ...source, condition: [] };
  const undated = { ...source };
  delete undated.published;
  return undated;
}

/**
 * Sources as they may be shown. An account that was sent to us stands nowhere else, so its facts must not
 * single its writer out: date (the year at most), place and condition are left out, in this order, until
 * at least `smallestCell` accounts share what is left, or no more is left to leave out. An account with
 * a page of its own shows what that page shows.
 */
export function coarsened(sources: readonly Source[]): Source[] {
  const accounts = sources.filter(isAccount).map(inYears);
  return sources.map((source) => {
    if (source.kind !== 'submission') return source;
    let shown = inYears(source);
    let peers = accounts;
    for (const key of givenUp) {
      const mine = cell(shown);
      if (peers.filter((one) => cell(one) === mine).length >= smallestCell) return shown;
      shown = without(shown, key);
      peers = peers.map((one) => without(one, key));
    }
    return shown;
  });
}

const inYears = (source: Source): Source =>
  source.published === undefined ? source : { ...source, published: source.published.slice(0, 4) };
