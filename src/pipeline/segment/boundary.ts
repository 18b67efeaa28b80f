import { either, leading, numbering, openers } from './abbreviations.ts';

/**
 * Says whether a sentence really ends between two stretches of text, where a segmenter says so:
 * corrects it after abbreviations, initials, list numbers and before a sentence that goes on.
 */
export function isBoundary(before: string, after: string): boolean {
  const end = before.trimEnd();
  const next = after.trimStart();
  // "Really?" she said.
  if (/^\p{Ll}/u.test(next) && /[.!?…]["”’')\]]*$/u.test(end)) return false;
  if (!end.endsWith('.')) return true;
  const word = /(?:^|[\s("“‘'[–—/-])([\p{L}\p{N}.]*)\.$/u.exec(end)?.[1] ?? '';
  return !isAbbreviated(word, next, end);
}

function isAbbreviated(word: string, next: string, end: string): boolean {
  const lower = word.toLowerCase();
  if (leading.has(lower)) return true;
  if (numbering.has(lower)) return /^[#(]?\d/.test(next);
  const opens = openers.has(/^["“‘'(]*(\p{L}+)/u.exec(next)?.[1] ?? '');
  if (either.has(lower)) return isUnit(lower) ? false : !opens && /^[\p{L}\p{N}(]/u.test(next);
  // An initial, "J. Smith", but not "vitamin C. The".
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return /^\p{Lu}/u.test(next) && !opens;
  // A number that opens the sentence counts it: "2. Rest."
  return /^\(?\d{1,3}\.$/.test(end.trim());
}

/** "50 mg. Nausea": after units, months and weekdays a capital opens a sentence. */
const isUnit = (word: string): boolean =>
  /^(?:hrs?|mins?|m[gl]|kg|oz|lbs?|wks?|yrs?|mos?)$/.test(word);
