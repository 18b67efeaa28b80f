import type { Keys, Sink } from './bag.ts';
import { addRow, noSums, scoresFrom, type Sums } from './scores.ts';
import { columns, type Model } from './table.ts';
import type { WordKeys } from './word-features.ts';

/**
 * Adds up what the features of a text weigh, without their places: all that is needed to read it once
 * more. Weights are of single precision and sums of double, which holds any sum of them exactly; so a
 * word's weights can be added at once, and taken off where a feature has come before, and the scores are
 * those of a `Bag` to the bit.
 */
export class Totals implements Sink {
  readonly index: Keys;
  readonly placed = false;
  readonly #model: Model;
  readonly #sums: Sums = noSums();

  constructor(model: Model) {
    this.index = model.keys;
    this.#model = model;
  }

  /** Forgets all: a new text begins. */
  begin(): void {
    this.index.begin();
    this.#sums.lexical.fill(0);
    this.#sums.whole.fill(0);
    this.#sums.words = 0;
  }

  add(address: number, _from: number, _to: number, lexical = false): void {
    const key = this.index.keyOf(address);
    if (key === -1 || this.index.placeOf(key) !== -1) return;
    this.index.keep(key, 0);
    if (lexical) this.#sums.words++;
    addRow(lexical ? this.#sums.lexical : this.#sums.whole, this.#model.table, key);
  }

  addWord(word: WordKeys): void {
    const { index } = this;
    const { table } = this.#model;
    const { lexical } = this.#sums;
    const { distinct } = word;
    const weights = (word.weights ??= weightsOf(distinct, table));
    for (let column = 0; column < columns.length; column++) {
      lexical[column] = (lexical[column] ?? 0) + (weights[column] ?? 0);
    }
    this.#sums.words += distinct.length;
    for (let at = 0; at < distinct.length; at++) {
      const key = distinct[at] ?? 0;
      if (index.placeOf(key) === -1) index.keep(key, 0);
      else {
        this.#sums.words--;
        addRow(lexical, table, key, -1);
      }
    }
  }

  /** Writes the scores into `scores`. */
  scores(scores: Float64Array): void {
    scoresFrom(this.#sums, this.#model, scores);
  }
}

function weightsOf(keys: readonly number[], table: Float32Array): Float64Array {
  const sum = new Float64Array(columns.length);
  for (const key of keys) addRow(sum, table, key);
  return sum;
}
