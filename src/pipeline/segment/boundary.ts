import { either, leading, numbering, openers } from './abbreviations.ts';

/**
 * Says whether a sentence really ends between two stretches of text, where a segmenter says so:
 * corrects it after abbreviations, initials, list numbers and before a sentence that goes on.
 */
export function isBoundary(before: string, after: string): boolean {
  const end = before.trimEnd();
  const next = after.trimStart();
  // "Really?" she said.
  if (startsSmall(next) && /[.!?…]["”’')\]]*$/u.test(end)) return false;
  if (!end.endsWith('.')) return true;
  const word = /^([\p{L}\p{N}.]*)\.$/u.exec(end.slice(lastWord(end)))?.[1] ?? '';
  return !isAbbreviated(word, next, end);
}

/** Begins with a small letter, of any script. */
const startsSmall = (text: string): boolean =>
  text.charCodeAt(0) < 0x80 ? /^[a-z]/u.test(text) : /^\p{Ll}/u.test(text);

/** Where the last word of a text begins. */
function lastWord(text: string): number {
  let at = text.length;
  while (at > 0 && (isPlain(text.charCodeAt(at - 1)) || !separating.test(text.charAt(at - 1))))
    at--;
  return at;
}

/** A small letter of ASCII or a full stop: neither separates words. */
const isPlain = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || code === 0x2e;

const separating = /[\s("“‘'[–—/-]/u;

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
