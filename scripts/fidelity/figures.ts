import { numberAt, type Quantity } from '../../src/pipeline/tag/numbers.ts';
import { figuresOf } from '../../src/pipeline/tag/figures.ts';
import { reading } from '../../src/pipeline/tag/hits.ts';
import type { Reader } from '../../src/pipeline/tag.ts';
import { words, type Word } from '../../src/pipeline/tag/words.ts';
import type { Compared, Difference } from './difference.ts';

interface Amount {
  value: number;
  unit?: string;
  digits: boolean;
}

/** Which side of a figure is meant: "over 280", "up to 80". */
const bounds: readonly [string, RegExp][] = [
  ['above', /\b(?:over|more than|above|beyond|upwards of|exceeding)$/],
  ['at most', /\b(?:up to|as many as|as much as|at most|no more than|a maximum of)$/],
  ['at least', /\b(?:at least|no less than|a minimum of|as little as|as few as)$/],
  ['below', /\b(?:under|less than|fewer than|below)$/],
  ['about', /\b(?:about|around|approximately|roughly|nearly|almost|some|circa)$/],
];

/**
 * Figures that one text has and the other lacks, or has with another unit or bound. `around` is
 * the text about the passage: what a statement takes from the next sentence is not made up.
 */
export function compareFigures(
  { passage, statement }: Compared,
  around: string,
  reader: Reader,
): Pick<Difference, 'kind' | 'reason'>[] {
  const [there, here] = [amountsIn(passage, reader), amountsIn(statement, reader)];
  const near = [...there, ...amountsIn(around, reader)];
  const lost = there.filter((one) => counts(one) && !here.some((other) => same(one, other)));
  const added = here.filter((one) => counts(one) && !near.some((other) => same(one, other)));
  return [
    ...lost.map((one) => ({
      kind: 'figure-lost' as const,
      reason: `Unexpected loss of ${shown(one)}, expected every figure of the passage, carry it over exactly`,
    })),
    ...added.map((one) => ({
      kind: 'figure-added' as const,
      reason: `Unexpected ${shown(one)}, expected figures of the passage only, take it out or correct it`,
    })),
    ...changedBounds(passage, statement),
  ];
}

/** All numbers of a text, those of its figures with their unit. */
export function amountsIn(text: string, reader: Reader): Amount[] {
  const found = reading({ text, kind: 'health-information', heading: null }, reader);
  const figures = figuresOf(found).filter(({ unit }) => unit !== 'levels');
  const amounts = figures.flatMap(({ value, high, unit, at }): Amount[] => {
    const digits = /\d/u.test(text.slice(at.start, at.end));
    const one = { value, unit, digits };
    return high === undefined ? [one] : [one, { value: high, unit, digits }];
  });
  const taken = (word: Word) =>
    figures.some(({ at }) => word.start >= at.start && word.end <= at.end);
  return [...amounts, ...numbersIn(words(text).filter((word) => !taken(word)))];
}

function numbersIn(text: readonly Word[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length;) {
    const number = numberAt(text, at);
    if (number) found.push(number);
    at = number?.to ?? at + 1;
  }
  return found;
}

/** "One patient said" counts nobody; a bare number in words ("one of") is no figure. */
const counts = ({ value, unit, digits }: Amount): boolean =>
  digits || (unit !== undefined && value !== 1);

const same = (one: Amount, other: Amount): boolean =>
  Math.abs(one.value - other.value) < 1e-9 &&
  (one.unit === undefined || other.unit === undefined || one.unit === other.unit);

const shown = ({ value, unit }: Amount): string =>
  `${value}${unit === undefined ? '' : ` ${unit}`}`;

function changedBounds(passage: string, statement: string): Pick<Difference, 'kind' | 'reason'>[] {
  const [there, here] = [boundsIn(passage), boundsIn(statement)];
  return [...there].flatMap(([value, bound]) => {
    const other = here.get(value);
    if (other === undefined || other === bound) return [];
    const reason = `Unexpected ${other || 'bare'} ${value}, expected ${bound || 'bare'} ${value} as in the passage, say it so`;
    return [{ kind: 'bound-changed' as const, reason: reason.replaceAll('bare ', 'plain ') }];
  });
}

/** The bound before each number written in digits; numbers that stand there twice are left out. */
function boundsIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const match of text.matchAll(/\d+(?:[.,]\d+)*/g)) {
    const [number] = match;
    const before = text
      .slice(0, match.index)
      .toLowerCase()
      .replace(/(?<![\s$£€(])[\s$£€(]+$/u, '');
    if (found.has(number)) twice.add(number);
    found.set(number, bounds.find(([, words]) => words.test(before))?.[0] ?? '');
  }
  for (const number of twice) found.delete(number);
  return found;
}
