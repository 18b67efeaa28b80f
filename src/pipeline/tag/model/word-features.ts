import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Lexeme } from '../lexeme.ts';
import { Group } from './group.ts';
import { hash } from './hash.ts';

/** What a word brings by itself, whatever stands around it. */
export interface WordFeatures {
  /** Addresses of word and stem, from which those of pairs are made. */
  word: number;
  stem: number;
}

/** The same, with the word, its stem and its runs of characters as one group. */
export interface WordGroup extends WordFeatures {
  group: Group;
}

/** Longer strings are no words; their beginning is enough. */
const longest = 24;

/** The features of one word; numbers are all one word. */
export function wordGroup(lexeme: Lexeme): WordGroup {
  if (lexeme.features) return lexeme.features;
  const { word, stem } = wordFeatures(lexeme.text);
  const group = new Group([word, stem, ...runs(lexeme.text)]);
  return (lexeme.features = { word, stem, group });
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

/** Addresses of the runs of three to five characters of a word, its ends marked. */
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
