import type { Keys, Sink } from './bag.ts';
import { addRow, addWeights, empty, noSums, takeRow, type Sums } from './scores.ts';
import { Seen } from './seen.ts';
import type { Model } from './table.ts';
import type { WordKeys } from './word-features.ts';

/** What the features of a text weigh together, without their places: all that reading a rest needs. */
export class Totals implements Sink {
  readonly index: Keys;
  readonly placed = false;
  readonly sums: Sums = noSums();
  readonly #table: Float32Array;
  readonly #seen = new Seen();

  constructor({ keys, table }: Model) {
    this.index = keys;
    this.#table = table;
  }

  /** A new text begins. */
  begin(): void {
    this.#seen.begin();
    empty(this.sums);
  }

  add(address: number, _from: number, _to: number, lexical = false): void {
    const key = this.index.keyOf(address);
    if (key === -1 || this.#seen.get(key) !== -1) return;
    this.#seen.set(key, 0);
    if (lexical) this.sums.words++;
    addRow(lexical ? this.sums.lexical : this.sums.whole, this.#table, key);
  }

  addWord(word: WordKeys): void {
    addWeights(this.sums, word, this.#table);
    const { distinct } = word;
    for (let i = 0; i < distinct.length; i++) {
      const key = distinct[i] as number;
      if (this.#seen.get(key) === -1) this.#seen.set(key, 0);
      else {
        takeRow(this.sums.lexical, this.#table, key);
        this.sums.words--;
      }
    }
  }
}
