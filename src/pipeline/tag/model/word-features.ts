import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { hash } from './hash.ts';

/** What a word brings by itself, whatever stands around it. */
export interface WordFeatures {
  word: number;
  stem: number;
  /** Runs of three to five characters, the word's ends marked. */
  characters: readonly number[];
}

const known = new Map<string, WordFeatures>();
/** Words come again and again; a page of nothing but new words must not fill the memory. */
const most = 20_000;
/** Longer strings are no words; their beginning is enough. */
const longest = 24;

/** Features of one word in lower case; numbers are all one word. */
export function wordFeatures(text: string): WordFeatures {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= most) known.clear();
  const made = make(text.slice(0, longest));
  known.set(text, made);
  return made;
}

function make(text: string): WordFeatures {
  if (/^\d/u.test(text)) return { word: hash('w:#'), stem: hash('s:#'), characters: [] };
  const plain = text.replaceAll("'", '');
  const stem = /^[a-z]+$/u.test(plain) ? porter.stem(plain) : plain;
  return { word: hash(`w:${plain}`), stem: hash(`s:${stem}`), characters: runs(plain) };
}

function runs(plain: string): number[] {
  if (plain.length < 4) return [];
  const marked = `<${plain}>`;
  const found: number[] = [];
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= marked.length; at++) {
      found.push(hash(`c:${marked.slice(at, at + length)}`));
    }
  }
  return found;
}
