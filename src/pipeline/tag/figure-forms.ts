import { starsAt } from './figure-scores.ts';
import { numberAt, type Quantity } from './numbers.ts';
import { signs } from './units.ts';
import type { Word } from './words.ts';

/** A figure as found: its unit and the numbers of its first word and of the word after its last. */
export interface Raw {
  value: number;
  high?: number;
  unit: string;
  from: number;
  to: number;
  /** Set where the words themselves say what is counted. */
  of?: string;
}

/** Reads the figure that begins at a word; `number` is the number that begins there, if one does. */
export type Form = (
  text: readonly Word[],
  from: number,
  number: Quantity | undefined,
) => Raw | undefined;

const at = (text: readonly Word[], place: number): string => text[place]?.text ?? '';
const tight = (text: readonly Word[], place: number): boolean => text[place]?.gap === '';

const lengths = new Map([
  ['minute', 'minutes'],
  ['hour', 'hours'],
  ['day', 'days'],
  ['week', 'weeks'],
  ['month', 'months'],
  ['year', 'years'],
]);

const partNames = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
]);
const partCounts = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
]);

/** "Three quarters of an hour": part of one such length, which a share of people would not be. */
const partOfLength: Form = (text, from) => {
  if (at(text, from + 2) !== 'of') return undefined;
  const part = partNames.get(at(text, from + 1).replace(/s$/u, ''));
  const count = partCounts.get(at(text, from));
  const unit = lengths.get(at(text, from + 4));
  if (part === undefined || count === undefined || unit === undefined) return undefined;
  if (!/^an?$/u.test(at(text, from + 3))) return undefined;
  return { value: Math.round(count * part * 100) / 100, unit, from, to: from + 5 };
};

/** "By day seven", "at week 4", "between day 1 and week 4": so long after the start. */
const since: Form = (text, from) => {
  const unit = lengths.get(at(text, from));
  const number = numberAt(text, from + 1);
  if (!number || unit === undefined || !tight(text, from + 1)) return undefined;
  const before = at(text, from - 1);
  const after = /^(?:by|at|on|until|till|to|from|and|after|before|past|since)$/u.test(before);
  if (!after || number.value > 400 || number.value % 1 !== 0) return undefined;
  return { value: number.value, unit, from, to: number.to, of: 'timepoint' };
};

const often = new Map([
  ['twice', 2],
  ['thrice', 3],
]);

/** "Twice a week": so many times in that length. */
const timesEach: Form = (text, from) => {
  const value = often.get(at(text, from));
  const each =
    /^(?:a|each|every|per)$/u.test(at(text, from + 1)) && lengths.get(at(text, from + 2));
  return value !== undefined && each ? { value, unit: 'times', from, to: from + 1 } : undefined;
};

/** "Aged 18 to 65", "under 18", "18 or over": an age, in years. */
const age: Form = (text, from, number) => {
  if (!number?.digits || number.value < 5 || number.value > 110) return undefined;
  const aged = /^(?:aged|age|ages)$/u.test(at(text, from - 1));
  const older =
    at(text, number.to) === 'or' &&
    /^(?:over|older|above|under|younger)$/u.test(at(text, number.to + 1));
  const bare = /^(?:under|over)$/u.test(at(text, from - 1)) && (text[number.to]?.gap ?? '.') !== '';
  if (!aged && !older && !bare) return undefined;
  const raw = { value: number.value, unit: 'years', of: 'age', from };
  const dash = text[number.to]?.gap === '–' || text[number.to]?.joined === true;
  const last = numberAt(text, dash ? number.to : number.to + 1);
  const range = dash || /^(?:to|and)$/u.test(at(text, number.to));
  if (aged && range && last && last.value > number.value) {
    return { ...raw, high: last.value, to: last.to };
  }
  return { ...raw, to: number.to };
};

const codes = new Map([
  ['usd', 'USD'],
  ['gbp', 'GBP'],
  ['eur', 'EUR'],
  ['cad', 'CAD'],
  ['aud', 'AUD'],
]);
const peoples = new Map([
  ['canadian', 'CAD'],
  ['aussie', 'AUD'],
  ['australian', 'AUD'],
  ['us', 'USD'],
  ['american', 'USD'],
]);
const slang = new Map([
  ['grand', { unit: 'USD', times: 1000 }],
  ['quid', { unit: 'GBP', times: 1 }],
]);

/** "CAD 2,950", "250 €", "five thousand Aussie dollars", "five grand". */
const moneyNamed: Form = (text, from, number) => {
  const code = codes.get(at(text, from));
  const first = code === undefined ? number : numberAt(text, from + 1);
  if (!first) return undefined;
  if (code !== undefined) return { value: first.value, unit: code, from, to: first.to };
  const next = at(text, first.to);
  if (!tight(text, first.to)) return undefined;
  const named = slang.get(next);
  if (named) return { value: first.value * named.times, unit: named.unit, from, to: first.to + 1 };
  const sign = signs.get(next);
  // "$5 £3": the sign belongs to the amount after it.
  if (sign !== undefined && !numberAt(text, first.to + 1)) {
    return { value: first.value, unit: sign, from, to: first.to + 1 };
  }
  const people = peoples.get(next);
  if (people === undefined || !/^dollars?$/u.test(at(text, first.to + 1))) return undefined;
  return { value: first.value, unit: people, from, to: first.to + 2 };
};

/** Words by which one of these forms begins, beside numbers. */
export const formWords: readonly string[] = [
  ...partCounts.keys(),
  ...lengths.keys(),
  ...often.keys(),
  ...codes.keys(),
];

/** Figures in forms of their own, which a number and the unit after it would miss. */
export const forms: readonly Form[] = [starsAt, partOfLength, since, timesEach, age, moneyNamed];
