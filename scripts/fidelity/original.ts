import { words } from '../../src/pipeline/tag/words.ts';
import type { Unit } from '../../src/types.ts';

/** A word of the original, with the sentence it stands in and its place there. */
export interface OriginalWord {
  text: string;
  unit: number;
  start: number;
  end: number;
}

/** A page in somebody else's words: kept in memory while it is compared, never printed. */
export interface Original {
  units: readonly Unit[];
  words: readonly OriginalWord[];
}

/** From a word of the original up to, not including, another. */
export interface Range {
  from: number;
  to: number;
}

/** The sentences of a page and all their words in one row. */
export function originalOf(units: readonly Unit[]): Original {
  const all = units.flatMap(({ text }, unit) =>
    words(text).map(({ text: word, start, end }) => ({ text: word, unit, start, end })),
  );
  return { units, words: all };
}

/** Text of a range, sentence by sentence, each as far as the range goes. */
export function textOf({ units, words: all }: Original, { from, to }: Range): string {
  const parts = Map.groupBy(all.slice(from, to), ({ unit }) => unit);
  return [...parts]
    .map(([unit, part]) => units[unit]?.text.slice(part[0]?.start ?? 0, part.at(-1)?.end) ?? '')
    .map((text) => (/[.!?]$/u.test(text) ? text : `${text}.`))
    .join(' ');
}

/** Sentences of which a range holds at least half of the words. */
export function unitsIn({ words: all }: Original, { from, to }: Range): number[] {
  const inside = Map.groupBy(all.slice(from, to), ({ unit }) => unit);
  return [...inside.entries()]
    .filter(([unit, part]) => part.length * 2 >= all.filter((one) => one.unit === unit).length)
    .map(([unit]) => unit);
}
