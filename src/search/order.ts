import type { Ranked } from './rank.ts';
import type { Sort } from './state.ts';
import { valuesOf, type Table } from './table.ts';
import { favourableFirst, inTurn } from './turns.ts';

/** Puts results into the order asked for; every record has a place in each, with or without a date. */
export function order(table: Table, ranked: Ranked[], sort: Sort, words: string): Ranked[] {
  if (sort === 'near') return ranked;
  if (sort === 'new') {
    // A page without a date may be old or new, so it comes after those that say.
    return by(ranked, ({ record }) => valuesOf(table, 'date', record)[0] ?? '', -1);
  }
  if (sort === 'source') {
    const title = ({ record }: Ranked): string =>
      (valuesOf(table, 'title', record)[0] ?? '').toLowerCase();
    return by(ranked, title, 1);
  }
  const side = (wanted: string): Ranked[] =>
    ranked.filter(({ record }) => valuesOf(table, 'side', record)[0] === wanted);
  const sides = [side('favourable'), side('critical')];
  const between = ranked.filter(
    ({ record }) => !['favourable', 'critical'].includes(valuesOf(table, 'side', record)[0] ?? ''),
  );
  return inTurn([...(favourableFirst(words) ? sides : sides.reverse()), between]);
}

/** Sorts by a text, in direction `sign`; equals stand in the order of the record. */
function by(list: Ranked[], key: (one: Ranked) => string, sign: 1 | -1): Ranked[] {
  return list
    .map((one) => ({ one, text: key(one) }))
    .sort((a, b) => sign * compare(a.text, b.text) || a.one.record - b.one.record)
    .map(({ one }) => one);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
