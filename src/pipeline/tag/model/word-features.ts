import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Keys } from './bag.ts';
import { hash } from './hash.ts';

/** What a word brings by itself, whatever stands around it. */
export interface WordFeatures {
  /** Addresses of word and stem, from which those of pairs are made. */
  word: number;
  stem: number;
}

/** The same as keys: -1 where nothing is known about it. */
export interface WordKeys extends WordFeatures {
  wordKey: number;
  stemKey: number;
  /** Known runs of three to five characters, the word's ends marked. */
  runs: readonly number[];
}

/** Words come again and again; a page of nothing but new words must not fill the memory. */
const most = 20_000;
/** Longer strings are no words; their beginning is enough. */
const longest = 24;

/** Keys of one word in lower case; numbers are all one word. */
export function wordKeys(text: string, keys: Keys): WordKeys {
  const found = keys.words.get(text);
  if (found) return found;
  if (keys.words.size >= most) keys.words.clear();
  const features = wordFeatures(text);
  const made = {
    ...features,
    wordKey: keys.keyOf(features.word),
    stemKey: keys.keyOf(features.stem),
    runs: runs(text)
      .map((address) => keys.keyOf(address))
      .filter((key) => key !== -1),
  };
  keys.words.set(text, made);
  return made;
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
