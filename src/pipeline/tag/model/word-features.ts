import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Lexeme } from '../lexeme.ts';
import type { Keys } from './bag.ts';
import { hash } from './hash.ts';

/** What a word brings by itself, whatever stands around it. */
export interface WordFeatures {
  /** Addresses of word and stem, from which those of pairs are made. */
  word: number;
  stem: number;
}

/** The same as keys, without those of which nothing is known. */
export interface WordKeys extends WordFeatures {
  /** Known keys of the word, its stem and its runs of three to five characters, the word's ends marked. */
  distinct: readonly number[];
  /** Those that come more than once, for each further time. */
  again: readonly number[];
  /** What `distinct` weighs together, a number a column: made when first asked for. */
  weights: readonly number[] | undefined;
}

/** Longer strings are no words; their beginning is enough. */
const longest = 24;

/** Keys of one word; numbers are all one word. */
export function wordKeys(lexeme: Lexeme, keys: Keys): WordKeys {
  if (lexeme.keys && lexeme.index === keys) return lexeme.keys;
  const { word, stem } = wordFeatures(lexeme.text);
  const own = [word, stem, ...runs(lexeme.text)]
    .map((address) => keys.keyOf(address))
    .filter((key) => key !== -1);
  const distinct = [...new Set(own)];
  const again = own.filter((key, at) => own.indexOf(key) !== at);
  lexeme.keys = { word, stem, distinct, again, weights: undefined };
  lexeme.index = keys;
  return lexeme.keys;
}

const isNumber = (text: string): boolean => /^\d/u.test(text);
const plainOf = (text: string): string => text.slice(0, longest).replaceAll("'", '');

/** Addresses of one word in lower case and of its stem. */
export function wordFeatures(text: string): WordFeatures {
  if (isNumber(text)) return { word: hash('w:#'), stem: hash('s:#') };
  const plain = plainOf(text);
  const stem = /^[a-z]+$/u.test(plain) ? porter.stem(plain) : plain;
  return { word: hash(`w:${plain}`), stem: hash(`s:${stem}`) };
}

function runs(text: string): number[] {
  const plain = plainOf(text);
  if (isNumber(text) || plain.length < 4) return [];
  const marked = `<${plain}>`;
  const found: number[] = [];
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= marked.length; at++) {
      found.push(hash(`c:${marked.slice(at, at + length)}`));
    }
  }
  return found;
}
