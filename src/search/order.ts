import type { Ranked } from './rank.ts';
import type { Sort } from './state.ts';
import { valuesOf, type Table } from './table.ts';
import { favourableFirst, inTurn } from './turns.ts';

/** Puts results into the order asked for; every record has a place in each, with or without a date. */
export function order(table: Table, ranked: Ranked[], sort: Sort, words: string): Ranked[] {
  if (sort === 'near') return ranked;
  if (sort === 'new') {
    // A page without a date may be old or new, so it comes after those that say.
    return newestFirst(ranked, ({ record }) => valuesOf(table, 'date', record)[0] ?? '');
  }
  if (sort === 'source') {
    // Titles are coded in the order of the alphabet.
    const { codes } = table.columns.title;
    return [...ranked].sort(
      (a, b) => (codes[a.record] ?? 0) - (codes[b.record] ?? 0) || a.record - b.record,
    );
  }
  const side = (wanted: string): Ranked[] =>
    ranked.filter(({ record }) => valuesOf(table, 'side', record)[0] === wanted);
  const sides = [side('favourable'), side('critical')];
  const between = ranked.filter(
    ({ record }) => !['favourable', 'critical'].includes(valuesOf(table, 'side', record)[0] ?? ''),
  );
  return inTurn([...(favourableFirst(words) ? sides : sides.reverse()), between]);
}

/** Sorts by a date, the latest first; equals stand in the order of the record. */
function newestFirst(list: Ranked[], key: (one: Ranked) => string): Ranked[] {
  return list
    .map((one) => ({ one, text: key(one) }))
    .sort((a, b) => compare(b.text, a.text) || a.one.record - b.one.record)
    .map(({ one }) => one);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
