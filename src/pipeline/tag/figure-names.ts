import type { Quantity } from './numbers.ts';
import type { UnitFound } from './units.ts';
import type { Word } from './words.ts';

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/u;
const numbered =
  /^(?:schedule|phase|part|class|type|step|stage|number|no|chapter|session|infusion|dose|treatment|round|day|week|month|grade|level|version|figure|table)$/u;

/** Part of a name or a date: "PHQ-9", "Schedule 3", "30 March", "since 2000". */
export function inName(text: readonly Word[], from: number): boolean {
  const before = text[from - 1];
  const word = text[from];
  if (!word || !before) return false;
  const touching = word.start - before.end === 1 && word.gap === '' && /\p{L}$/u.test(before.text);
  if (touching && /^\d/u.test(word.text) && hyphenated.test(before.text)) return true;
  return numbered.test(before.text) && word.gap === '' && !/^\p{L}/u.test(word.text);
}

const hyphenated = /^(?:phq|gad|meq|pcl|dsm|covid|madrs|ham|bdi|qids|ces|icd|sf|who|eq)$/u;

export function dated(
  text: readonly Word[],
  from: number,
  first: Quantity,
  unit: UnitFound,
): boolean {
  const near = [text[from - 1]?.text ?? '', text[first.to]?.text ?? ''];
  if (near.some((word) => months.test(word))) return true;
  const year = first.digits && first.value >= 1900 && first.value < 2100 && first.value % 1 === 0;
  const touching = unit.unit === 'people' || unit.unit === 'sessions' || unit.unit === 'studies';
  return year && touching && /^\d{4}$/u.test(text[from]?.text ?? '');
}
