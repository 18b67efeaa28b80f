import type { Bag } from './bag.ts';
import { columns, type Model } from './table.ts';

const width = columns.length;

/** A label's own column, and one that stands against it. */
export interface Mix {
  plus: number | undefined;
  minus: number | undefined;
}

/** What each word gives to a mix of columns; context gives to none. Made once for all mixes of a bag. */
export class Contributions {
  readonly #bag: Bag;
  readonly #model: Model;
  readonly #share: number;
  readonly #words: number;
  /** How many places a feature has, and what it weighs in the mix. */
  readonly #places: Float64Array;
  readonly #weights: Float64Array;

  constructor(bag: Bag, model: Model, share: number, words: number) {
    this.#bag = bag;
    this.#model = model;
    this.#share = share;
    this.#words = words;
    this.#weights = new Float64Array(bag.keys.length);
    this.#places = new Float64Array(bag.keys.length);
    for (let place = 0; place < bag.of.length; place++) {
      const feature = bag.of[place] ?? 0;
      this.#places[feature] = (this.#places[feature] ?? 0) + 1;
    }
  }

  /** A number a word: a feature's weight, shared by the words of all its places. */
  to(mix: Mix): Float64Array {
    const { from: starts, to: ends, of } = this.#bag;
    this.#weigh(mix);
    const given = new Float64Array(this.#words);
    for (let place = 0; place < of.length; place++) {
      const from = starts[place] ?? -1;
      if (from < 0) continue;
      const to = ends[place] ?? 0;
      const feature = of[place] ?? 0;
      const shared = (this.#places[feature] ?? 1) * Math.max(to - from, 1);
      const each = (this.#weights[feature] ?? 0) / shared;
      for (let word = from; word < to; word++) given[word] = (given[word] ?? 0) + each;
    }
    return given;
  }

  #weigh({ plus, minus }: Mix): void {
    const { keys, lexical } = this.#bag;
    const { table } = this.#model;
    for (let feature = 0; feature < keys.length; feature++) {
      const row = (keys[feature] ?? 0) * width;
      let weight = plus === undefined ? 0 : (table[row + plus] ?? 0);
      if (minus !== undefined) weight -= table[row + minus] ?? 0;
      this.#weights[feature] = lexical[feature] ? weight * this.#share : weight;
    }
  }
}
