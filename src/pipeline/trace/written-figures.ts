import type { Figure } from '../../types.ts';

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};
const number = String.raw`(\d+|${Object.keys(numbers).join('|')})`;
const shares: readonly [RegExp, (found: RegExpExecArray) => number][] = [
  // "4 out of 5", "nine in ten", "three of every four"
  [
    new RegExp(
      String.raw`\b${number} (?:(?:people|persons?|patients?|clients?|users?|members?|adults?) )?(?:out of|in|of every|of) (?:every )?${number}\b(?!\s*(?:studies|trials|days|weeks|months|hours|years))`,
      'gi',
    ),
    ([, part = '', whole = '']) => (100 * count(part)) / count(whole),
  ],
  [/\btwo[- ]thirds\b/gi, () => 66.7],
  [/\b(?:a|one)[- ]third\b/gi, () => 33.3],
  [/\bthree[- ]quarters\b/gi, () => 75],
];

/**
 * What the reader took for no figure: shares written out ("4 out of 5" is 80 %, "two thirds" 66.7 %)
 * and people further from their number ("11,441 of the company's clients").
 */
export function writtenFigures(text: string, known: readonly Figure[]): Figure[] {
  return [...sharesIn(text, known), ...peopleIn(text, known)];
}

const counted =
  /\b(\d{1,3}(?:,\d{3})+|\d{3,}) (?:of )?(?:the |its |our |their )?(?:\w+['’]s )?(?:own )?(?:at-home )?(?:clients|patients|members|people|participants|veterans)\b/gi;

function peopleIn(text: string, known: readonly Figure[]): Figure[] {
  return [...text.matchAll(counted)].flatMap((found) => {
    const [, digits = ''] = found;
    const at = { start: found.index, end: found.index + digits.length };
    const taken = known.some((one) => one.at.start < at.end && at.start < one.at.end);
    return taken ? [] : [{ value: Number(digits.replaceAll(',', '')), unit: 'people', at }];
  });
}

function sharesIn(text: string, known: readonly Figure[]): Figure[] {
  return shares.flatMap(([words, share]) =>
    [...text.matchAll(words)].flatMap((found) => {
      const value = Math.round(share(found) * 10) / 10;
      const at = { start: found.index, end: found.index + found[0].length };
      const taken = known.some(
        (one) => one.unit === '%' && one.at.start < at.end && at.start < one.at.end,
      );
      return taken || !(value > 0 && value < 100) ? [] : [{ value, unit: '%', at }];
    }),
  );
}

function count(word: string): number {
  return numbers[word.toLowerCase()] ?? Number(word);
}
