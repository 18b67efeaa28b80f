import type { Keys, Sink } from './bag.ts';
import type { Group } from './group.ts';
import { addGroup, addRow, empty, noSums, takeRow, type Sums } from './scores.ts';
import { Seen } from './seen.ts';
import { columns, type Model } from './table.ts';

/** What the features of a text weigh together, without their places: all that reading a rest needs. */
export class Totals implements Sink {
  readonly placed = false;
  readonly sums: Sums = noSums();
  readonly #index: Keys;
  readonly #table: Float32Array;
  readonly #seen: Seen;

  constructor({ keys, table }: Model) {
    this.#index = keys;
    this.#table = table;
    this.#seen = new Seen(table.length / columns.length, { values: false });
  }

  /** A new text begins. */
  begin(): void {
    this.#seen.begin();
    empty(this.sums);
  }

  add(address: number, _from: number, _to: number, lexical = false): void {
    const key = this.#index.keyOf(address);
    if (key === -1 || !this.#seen.isNew(key)) return;
    if (lexical) this.sums.words++;
    addRow(lexical ? this.sums.lexical : this.sums.whole, this.#table, key);
  }

  addWord(word: Group): void {
    this.sums.words += this.#addAll(word, this.sums.lexical);
  }

  addGroup(group: Group): void {
    this.#addAll(group, this.sums.whole);
  }

  addContext(group: Group): void {
    this.#addAll(group, this.sums.whole);
  }

  /** Adds a group, but for what had come before; gives the number of features added. */
  #addAll(group: Group, sum: Float64Array): number {
    const { keys } = group.by(this.#index);
    addGroup(sum, group, this.#table);
    let added = keys.length;
    for (const key of keys) {
      if (this.#seen.isNew(key)) continue;
      takeRow(sum, this.#table, key);
      added--;
    }
    return added;
  }
}
