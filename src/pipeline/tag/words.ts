import { lexemeOf, type Lexeme } from './lexeme.ts';
import { digit, letter, other, sortOf, space, unknown } from './characters.ts';

/** A word, number or money sign, with what separates it from the word before. */
export interface Word {
  lexeme: Lexeme;
  /** That of its lexeme: lower case, straight apostrophe. */
  text: string;
  start: number;
  end: number;
  /** Punctuation since the previous word, white space left out; hyphens inside a word count as none. */
  gap: string;
  /** A hyphen ties it to the word before. */
  joined: boolean;
}

const token = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\p{M}\d]/gu;
const wordLike = /[\p{L}\p{M}\d%$£€]/u;

/** Cuts a text into words in one pass; offsets are UTF-16 code units into the text. */
export function words(text: string): Word[] {
  return plainWords(text) ?? anyWords(text);
}

/** By the definition of a token, whatever the script. */
export function anyWords(text: string): Word[] {
  const found: Word[] = [];
  let gap = '';
  for (const match of text.matchAll(token)) {
    const raw = match[0];
    const start = match.index;
    if (wordLike.test(raw)) {
      found.push(wordAt(text, start, start + raw.length, gap));
      gap = '';
    } else if (gap.length < 8) gap += spacedDash(text, start, raw);
  }
  return found;
}

/** The same, several times as fast, for a text of common European characters; else nothing. */
function plainWords(text: string): Word[] | undefined {
  const found: Word[] = [];
  const { length } = text;
  let gap = '';
  for (let at = 0; at < length;) {
    const sort = sortOf(text.charCodeAt(at));
    if (sort === unknown) return undefined;
    const start = at;
    at++;
    if (sort === space) continue;
    if (sort === other) {
      if (gap.length < 8) gap += spacedDash(text, start, text.charAt(start));
      continue;
    }
    if (sort === letter) at = endOf(text, at, letter, 0x27, 0x2019);
    else if (sort === digit) at = endOf(text, at, digit, 0x2e, 0x2c);
    found.push(wordAt(text, start, at, gap));
    gap = '';
  }
  return found;
}

/** End of a run of one sort of character, in which either of two marks may stand between two of them. */
function endOf(text: string, from: number, sort: number, mark: number, orMark: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (sortOf(code) === sort) at++;
    else if ((code === mark || code === orMark) && sortOf(text.charCodeAt(at + 1)) === sort)
      at += 2;
    else return at;
  }
}

/** Punctuation between two words, `from` up to `to`; nothing where other than common characters stand there. */
export function gapBetween(text: string, from: number, to: number): string | undefined {
  let gap = '';
  for (let at = from; at < to; at++) {
    const sort = sortOf(text.charCodeAt(at));
    if (sort === space) continue;
    if (sort !== other) return undefined;
    if (gap.length < 8) gap += spacedDash(text, at, text.charAt(at));
  }
  return gap;
}

function wordAt(text: string, start: number, end: number, gap: string): Word {
  const lexeme = lexemeOf(text.slice(start, end));
  const joined = gap === '' && isHyphen(text.charCodeAt(start - 1));
  return { lexeme, text: lexeme.text, start, end, gap, joined };
}

export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2011;

/** A hyphen between letters joins a compound and is no punctuation; with blanks around it is a dash. */
function spacedDash(text: string, index: number, raw: string): string {
  if (raw !== '-' && raw !== '‑') return raw;
  const joins = /\S/u.test(text[index - 1] ?? ' ') && /\S/u.test(text[index + 1] ?? ' ');
  return joins ? '' : '–';
}
