import type { Figure } from '../../types.ts';
import { forms, formWords, type Form, type Raw } from './figure-forms.ts';
import { dated, inName } from './figure-names.ts';
import { outOf, scoreChange } from './figure-scores.ts';
import type { Reading } from './hits.ts';
import type { Lexeme } from './lexeme.ts';
import { measureOf, measuresIn } from './measures.ts';
import { numberAt, numberWords, shareAt, shareWords, type Quantity } from './numbers.ts';
import { levelNames, severityChanges } from './severity.ts';
import { currencyAt, signs, unitAt, type UnitFound } from './units.ts';
import type { Word } from './words.ts';

/** Words by which a form or a number in words begins, beside digits. */
const begins = new Set([
  ...numberWords,
  ...shareWords,
  ...formWords,
  ...levelNames,
  ...signs.keys(),
  'an',
]);

/** Figures of a text with unit, range, what they measure and their place, in reading order. */
export function figuresOf(reading: Reading): Figure[] {
  const { words } = reading;
  const found: Raw[] = [];
  for (let at = 0; at < words.length;) {
    if (!mayBegin((words[at] as Word).lexeme)) {
      at++;
      continue;
    }
    const number = numberAt(words, at);
    const change = scoreChange(words, at, number);
    if (change) {
      found.push(...change);
      at = change.at(-1)?.to ?? at + 1;
      continue;
    }
    const raw =
      severityChanges(words, at) ??
      formed(words, at, number) ??
      shareFigure(words, at) ??
      numberFigure(words, at) ??
      article(words, at);
    if (raw) found.push(raw);
    // A number that is no figure is passed as a whole: "1973-2021" is not read from its middle.
    at = raw?.to ?? number?.to ?? at + 1;
  }
  const measures = found.length > 0 ? measuresIn(reading) : [];
  return found.map((raw) => {
    const start = words[raw.from]?.start ?? 0;
    const at = { start, end: words[raw.to - 1]?.end ?? start };
    const of = raw.of ?? measureOf(reading, measures, raw);
    const { value, high, unit } = raw;
    const range = high === undefined ? { value } : { value, high };
    return of === undefined ? { ...range, unit, at } : { ...range, unit, of, at };
  });
}

/** Whether a word can be the first of any figure: most words cannot, and are passed at once. */
const mayBegin = (lexeme: Lexeme): boolean =>
  (lexeme.mayBegin ??= /^\d/u.test(lexeme.text) || begins.has(lexeme.text));

function formed(...place: Parameters<Form>): Raw | undefined {
  for (const form of forms) {
    const raw = form(...place);
    if (raw) return raw;
  }
  return undefined;
}

function shareFigure(text: readonly Word[], from: number): Raw | undefined {
  const share = shareAt(text, from);
  return share && { value: share.value, unit: '%', from, to: share.to };
}

function numberFigure(text: readonly Word[], from: number): Raw | undefined {
  const currency = currencyAt(text, from);
  const first = numberAt(text, currency ? from + 1 : from);
  if (!first || inName(text, from)) return undefined;
  if (!currency) {
    const score = outOf(text, from, first);
    if (score) return score;
    if (text[from - 1]?.text === 'n' && text[from]?.gap.includes('=')) {
      return { value: first.value, unit: 'people', from, to: first.to };
    }
  }
  return currency ? money(text, from, first, currency) : measured(text, from, first);
}

function money(text: readonly Word[], from: number, first: Quantity, unit: string): Raw {
  const second = rangeEnd(text, from, first.to);
  if (!second) return { value: first.value, unit, from, to: first.to };
  return { value: scaled(first, second), high: second.value, unit, from, to: second.to };
}

function measured(text: readonly Word[], from: number, first: Quantity): Raw | undefined {
  const early = unitAt(text, first.to);
  const second = rangeEnd(text, from, early && !counts.test(early.unit) ? early.to : first.to);
  const late = second && unitAt(text, second.to);
  if (second && late) {
    const value = scaled(first, second) * (early?.times ?? late.times ?? 1);
    // "From 30 mg to 120 mg" is a change, "30 to 120 mg" a range.
    const change = early !== undefined && text[from - 1]?.text === 'from' && isStep(early.unit);
    if (!change && (!early || early.unit === late.unit)) {
      const high = second.value * (late.times ?? 1);
      if (high > value) return { value, high, unit: late.unit, from, to: late.to };
    }
  }
  if (!early || dated(text, from, first, early) || anyone(text, from, early)) return undefined;
  const value = first.value * (early.times ?? 1);
  const old = text[early.to]?.text === 'old' || text[early.to]?.text === 'olds';
  const raw = { value, unit: early.unit, from, to: early.to };
  return old && early.unit === 'years' ? { ...raw, of: 'age' } : raw;
}

const isStep = (unit: string): boolean =>
  unit.startsWith('m') && unit !== 'minutes' && unit !== 'months';

const counts = /^(?:people|sessions|studies|clinics|states|reviews|doses|lozenges|times)$/u;

/** "$2-3 million": the scale word belongs to both ends. */
function scaled(first: Quantity, second: Quantity): number {
  const million = second.value >= 1000 * first.value && first.value > 0 && second.value >= 100_000;
  return million
    ? first.value * 10 ** Math.floor(Math.log10(second.value / first.value))
    : first.value;
}

/** The upper end of a range: "60-70", "20 – 30", "four to six", "between 500 and 750". */
function rangeEnd(text: readonly Word[], from: number, after: number): Quantity | undefined {
  const word = text[after];
  if (!word) return undefined;
  const before = text[after - 1];
  const joined = before !== undefined && word.start - before.end <= 3 && word.start > before.end;
  const dash = joined && (/^[–—]$/u.test(word.gap) || hyphen(text, after));
  const between = /^(?:between|from)$/u.test(text[from - 1]?.text ?? '');
  if (
    word.text === 'to' ||
    (word.text === 'or' && isNumber(text, after + 1)) ||
    (between && word.text === 'and')
  ) {
    return amountAt(text, after + 1);
  }
  return dash ? amountAt(text, after) : undefined;
}

/** Words drop a hyphen between them; a blank would show as a gap in the offsets as well. */
const hyphen = (text: readonly Word[], at: number): boolean => text[at]?.joined === true;

const isNumber = (text: readonly Word[], at: number): boolean => numberAt(text, at) !== undefined;

const amountAt = (text: readonly Word[], at: number): Quantity | undefined =>
  numberAt(text, currencyAt(text, at) ? at + 1 : at);

/** "From one person to the next", "the fee for one infusion": nobody and nothing is counted. */
const anyone = (text: readonly Word[], from: number, { unit, to }: UnitFound): boolean =>
  text[from]?.text === 'one' &&
  /^(?:people|sessions|studies|doses)$/u.test(unit) &&
  /^(?:person|patient|infusion|dose|study)$/u.test(text[to - 1]?.text ?? '');

const lengths = /^(?:minute|hour|day|week|fortnight|month|year|decade)$/u;
const leading =
  /^(?:for|in|within|about|after|lasted|lasts|over|than|under|nearly|almost|around|only|roughly|past|every)$/u;

/** "About a week", "within an hour", "half an hour": one of the unit, or half of it. */
function article(text: readonly Word[], from: number): Raw | undefined {
  const word = text[from]?.text ?? '';
  const half = word === 'half' && /^an?$/u.test(text[from + 1]?.text ?? '');
  const at = half ? from + 2 : from + 1;
  if (!half && !(/^an?$/u.test(word) && leading.test(text[from - 1]?.text ?? ''))) return undefined;
  if (!lengths.test(text[at]?.text ?? '')) return undefined;
  const unit = unitAt(text, at);
  if (!unit) return undefined;
  const value = (half ? 0.5 : 1) * (unit.times ?? 1);
  // "A year and a half".
  const more = ['and', 'a', 'half'].every((one, step) => text[unit.to + step]?.text === one);
  if (more && !half) return { value: 1.5 * value, unit: unit.unit, from, to: unit.to + 3 };
  // "A week or two".
  const two = text[unit.to]?.text === 'or' && text[unit.to + 1]?.text === 'two';
  if (two && !half) return { value, high: 2 * value, unit: unit.unit, from, to: unit.to + 2 };
  return { value, unit: unit.unit, from, to: unit.to };
}
