import type { WordKeys } from './word-features.ts';

/** Gives addresses their keys. */
export interface Keys {
  /** Key of an address, or -1 where nothing is known about it. */
  keyOf: (address: number) => number;
}

/** Keys for learning: every address is its own key. */
export const allKeys = (): Keys => ({ keyOf: (address) => address });

/**
 * Takes the features of one text: its words first, then what lexicon, rules and context say. Places are
 * numbers of words; `-1` stands for the context, which is not in the text.
 */
export interface Sink {
  readonly index: Keys;
  /** Whether it keeps places. */
  readonly placed: boolean;
  /** A feature by its address, caused by the words `from` up to, not including, `to`. */
  add: (address: number, from: number, to: number, lexical?: boolean) => void;
  /** What the word at a place brings by itself. */
  addWord: (word: WordKeys, at: number) => void;
}

/** The features of one text, each once, in the order in which they came: what is learnt from. */
export class Bag implements Sink {
  readonly keys: number[] = [];
  /** Words share one length; what lexicon, rules and context say counts whole. */
  readonly lexical: boolean[] = [];
  readonly index: Keys;
  readonly placed = false;
  readonly #seen = new Set<number>();

  constructor(index: Keys) {
    this.index = index;
  }

  add(address: number, _from: number, _to: number, lexical = false): void {
    const key = this.index.keyOf(address);
    if (key !== -1) this.#put(key, lexical);
  }

  addWord({ distinct }: WordKeys): void {
    for (const key of distinct) this.#put(key, true);
  }

  #put(key: number, lexical: boolean): void {
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.keys.push(key);
    this.lexical.push(lexical);
  }
}
