import type { Group } from './group.ts';

/** Gives addresses their keys. */
export interface Keys {
  /** Key of an address, or -1 where nothing is known about it. */
  keyOf: (address: number) => number;
}

/** Keys for learning: every address is its own key. */
export const allKeys = (): Keys => ({ keyOf: (address) => address });

/**
 * Takes the features of one text: its words first, then what lexicon and rules say, then the context. Places
 * are numbers of words; `-1` stands for the context, which is not in the text.
 */
export interface Sink {
  /** Whether it keeps places. */
  readonly placed: boolean;
  /** A feature by its address, caused by the words `from` up to, not including, `to`. */
  add: (address: number, from: number, to: number, lexical?: boolean) => void;
  /** What the word at a place brings by itself. */
  addWord: (word: Group, at: number) => void;
  /** Features of lexicon or rules that are caused by the same words. */
  addGroup: (group: Group, from: number, to: number) => void;
  /** Features of the context. */
  addContext: (group: Group) => void;
}

/** The features of one text, each once, in the order in which they came: what is learnt from. */
export class Bag implements Sink {
  readonly keys: number[] = [];
  /** Words share one length; what lexicon, rules and context say counts whole. */
  readonly lexical: boolean[] = [];
  readonly placed = false;
  readonly #index: Keys;
  readonly #seen = new Set<number>();

  constructor(index: Keys) {
    this.#index = index;
  }

  add(address: number, _from: number, _to: number, lexical = false): void {
    const key = this.#index.keyOf(address);
    if (key !== -1) this.#put(key, lexical);
  }

  addWord(word: Group): void {
    for (const key of word.by(this.#index).keys) this.#put(key, true);
  }

  addGroup(group: Group): void {
    for (const key of group.by(this.#index).keys) this.#put(key, false);
  }

  addContext(group: Group): void {
    this.addGroup(group);
  }

  #put(key: number, lexical: boolean): void {
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.keys.push(key);
    this.lexical.push(lexical);
  }
}
