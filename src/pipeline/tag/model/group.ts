import type { Keys } from './bag.ts';

/**
 * Features that come together: those of a word, of a cue, of a neighbour. What is known about them by the
 * keys that were asked for last stays with them.
 */
export class Group {
  readonly addresses: readonly number[];
  #index: Keys | undefined = undefined;
  /** Known keys, each once. */
  keys: readonly number[] = [];
  /** Those that come more than once, for each further time. */
  again: readonly number[] = [];
  /** What the keys weigh together, a number a column: made when first asked for. */
  weights: readonly number[] | undefined = undefined;

  constructor(addresses: readonly number[]) {
    this.addresses = addresses;
  }

  /** The same group, its keys being those of an index. */
  by(index: Keys): this {
    if (this.#index === index) return this;
    const keys: number[] = [];
    const again: number[] = [];
    for (const address of this.addresses) {
      const key = index.keyOf(address);
      if (key !== -1) (keys.includes(key) ? again : keys).push(key);
    }
    [this.keys, this.again] = [keys, again];
    this.weights = undefined;
    this.#index = index;
    return this;
  }
}
