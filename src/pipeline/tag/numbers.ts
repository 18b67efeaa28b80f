import type { Word } from './words.ts';

const small = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['k', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);

/** Words by which a number in words begins. */
export const numberWords: readonly string[] = [...small.keys(), ...tens.keys(), 'a', 'dozen'];

/** A number and the number of the word after it. */
export interface Quantity {
  value: number;
  to: number;
  /** Written in digits. */
  digits: boolean;
}

/** The number that begins at a word, in digits or in words ("4,000", "twenty-one", "2 million"). */
export function numberAt(text: readonly Word[], from: number): Quantity | undefined {
  const word = text[from];
  if (!word) return undefined;
  const plain = plainAt(text, from, word);
  if (!plain) return undefined;
  let { value, to } = plain;
  for (let scale; (scale = scaleAt(text, to)) !== undefined; to++) value *= scale;
  return Number.isFinite(value) ? { value, to, digits: /^\d/u.test(word.text) } : undefined;
}

function scaleAt(text: readonly Word[], at: number): number | undefined {
  const word = text[at];
  return word?.gap === '' ? scales.get(word.text) : undefined;
}

function plainAt(text: readonly Word[], from: number, word: Word) {
  if (/^\d/u.test(word.text)) {
    const value = digits(word.text);
    return Number.isFinite(value) ? { value, to: from + 1 } : undefined;
  }
  if (word.text === 'a' && text[from + 1]?.text === 'hundred') return { value: 1, to: from + 1 };
  if (word.text === 'dozen') return { value: 12, to: from + 1 };
  const ten = tens.get(word.text);
  const next = text[from + 1];
  if (ten !== undefined) {
    const one = next?.gap === '' ? small.get(next.text) : undefined;
    return one && one < 10 ? { value: ten + one, to: from + 2 } : { value: ten, to: from + 1 };
  }
  const value = small.get(word.text);
  return value === undefined ? undefined : { value, to: from + 1 };
}

/** "4,000" and "1,234,567.5" are grouped; "0,5" has a decimal comma; "1.2.3" is no number. */
function digits(text: string): number {
  if (text.length > 20) return Number.NaN;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)) return Number(text.replaceAll(',', ''));
  return Number(text.replace(',', '.'));
}

const fractions = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
]);
const parts = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);
/** "A third session" counts sessions and is no part of them. */
const counted =
  /^(?:round|session|time|dose|infusion|treatment|day|week|month|year|visit|attempt|course|person|trial|study|party|of a|hour|wave|option|drug|try|series|one)s?$/u;

/** Words by which a share in words begins. */
export const shareWords: readonly string[] = [...parts.keys(), 'half'];

/** A share in words ("a third", "nearly two thirds", "half of them") as a percentage, one decimal. */
export function shareAt(text: readonly Word[], from: number): Quantity | undefined {
  const word = text[from];
  if (!word) return undefined;
  if (word.text === 'half') return halfAt(text, from);
  const count = parts.get(word.text);
  const share = fractions.get(text[from + 1]?.text ?? '');
  if (count === undefined || share === undefined) return undefined;
  const next = text[from + 2];
  if (next?.gap === '' && counted.test(next.text)) return undefined;
  if (text[from + 1]?.text === 'half') return undefined;
  return { value: Math.round(count * share * 10) / 10, to: from + 2, digits: false };
}

function halfAt(text: readonly Word[], from: number): Quantity | undefined {
  const before = text[from - 1]?.text ?? '';
  const next = text[from + 1];
  if (/^(?:second|first|other|better|latter|last|a|and)$/u.test(before)) return undefined;
  if (
    next?.gap === '' &&
    /^(?:a|an|to|way|hour|dose|hearted|life|heartedly|price)$/u.test(next.text)
  ) {
    return undefined;
  }
  return { value: 50, to: from + 1, digits: false };
}
