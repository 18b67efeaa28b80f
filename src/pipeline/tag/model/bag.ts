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
  /** Keys of words that came before. */
  words: Map<string, WordKeys>;
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
    words: new Map(),
  };
}

/**
 * The features of one text: each key once, with every place it came from. Places are numbers of words;
 * `-1` stands for the context, which is not in the text. One bag at a time is filled from the same keys.
 */
export class Bag {
  readonly keys: number[] = [];
  /** Words share one length; what lexicon, rules and context say counts whole. */
  readonly lexical: boolean[] = [];
  /** Per place: which feature, first word, word after the last. */
  readonly of: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly index: Keys;

  constructor(index: Keys) {
    this.index = index;
    index.begin();
  }

  add(address: number, from: number, to: number, lexical = false): void {
    const key = this.index.keyOf(address);
    if (key !== -1) this.addKey(key, from, to, lexical);
  }

  /** The same for a key that is known. */
  addKey(key: number, from: number, to: number, lexical: boolean): void {
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
