import type { WordKeys } from './word-features.ts';

/** Gives addresses their keys, and remembers which keys a text has had. */
export interface Keys {
  /** Key of an address, or -1 where nothing is known about it. */
  keyOf: (address: number) => number;
  /** Forgets all places: a new text begins. */
  begin: () => void;
  /** Place kept for a key in this text, or -1. */
  placeOf: (key: number) => number;
  keep: (key: number, place: number) => void;
}

/** Keys for learning: every address is its own key. */
export function allKeys(): Keys {
  const places = new Map<number, number>();
  return {
    keyOf: (address) => address,
    begin: () => {
      places.clear();
    },
    placeOf: (key) => places.get(key) ?? -1,
    keep: (key, place) => void places.set(key, place),
  };
}

/**
 * Takes the features of one text: its words first, then what lexicon, rules and context say. Places are
 * numbers of words; `-1` stands for the context, which is not in the text. One sink at a time is filled
 * from the same keys.
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

/** The features of one text: each key once, with every place it came from. */
export class Bag implements Sink {
  readonly keys: number[] = [];
  /** Words share one length; what lexicon, rules and context say counts whole. */
  readonly lexical: boolean[] = [];
  /** Per place: which feature, first word, word after the last. */
  readonly of: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly index: Keys;
  readonly placed = true;

  constructor(index: Keys) {
    this.index = index;
    index.begin();
  }

  add(address: number, from: number, to: number, lexical = false): void {
    const key = this.index.keyOf(address);
    if (key !== -1) this.#place(key, from, to, lexical);
  }

  addWord({ own }: WordKeys, at: number): void {
    for (let i = 0; i < own.length; i++) this.#place(own[i] ?? 0, at, at + 1, true);
  }

  #place(key: number, from: number, to: number, lexical: boolean): void {
    let at = this.index.placeOf(key);
    if (at === -1) {
      at = this.keys.length;
      this.index.keep(key, at);
      this.keys.push(key);
      this.lexical.push(lexical);
    }
    this.of.push(at);
    this.from.push(from);
    this.to.push(to);
  }
}
