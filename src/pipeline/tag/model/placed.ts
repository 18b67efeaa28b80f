import type { Keys, Sink } from './bag.ts';
import type { Group } from './group.ts';
import {
  addGroup,
  addRow,
  empty,
  noSums,
  shareOf,
  takeRow,
  weightsOf,
  type Sums,
} from './scores.ts';
import { Seen } from './seen.ts';
import { columns, type Model } from './table.ts';

const width = columns.length;
/** Stands for the context where else a word would stand; the context comes last and has no part to give. */
const context = 0x7fffffff;
/** Divisible by every number up to 10: parts of a weight are counted in whole 2520ths, so that sums are exact. */
const fine = 2520;

/** A label's own column, and one that stands against it. */
export interface Mix {
  plus: number | undefined;
  minus: number | undefined;
}

/**
 * What the features of a text weigh together, as in `Totals`, and where each came from, so that every word
 * can be told its part. What a word alone brings is known by the word; only features with other places, or
 * with several, are kept one by one.
 */
export class Placed implements Sink {
  readonly placed = true;
  readonly sums: Sums = noSums();
  readonly #index: Keys;
  readonly #model: Model;
  /** By key: the word that alone brought it, a feature (`-2` is the first), or the context. */
  readonly #seen: Seen;
  #words: (Group | undefined)[] = [];
  // Lists are written over from text to text, and only counts begin anew: so none has to grow again.
  /** Features kept one by one: key, whether a word's, how many places. */
  #features = 0;
  readonly #keys: number[] = [];
  readonly #lexical: boolean[] = [];
  readonly #counts: number[] = [];
  /** Their places: which feature, first word, word after the last. */
  #places = 0;
  readonly #of: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  /** Features that several words brought: which feature, which word, whether its own weights hold it. */
  #shares = 0;
  readonly #sharedOf: number[] = [];
  readonly #sharedBy: number[] = [];
  readonly #isHeld: boolean[] = [];
  /** What features weigh in the mix that was asked for last. */
  #mixed = new Float64Array(256);

  constructor(model: Model) {
    this.#index = model.keys;
    this.#model = model;
    this.#seen = new Seen(model.table.length / width, { values: true });
  }

  /** A new text begins. */
  begin(): void {
    this.#seen.begin();
    empty(this.sums);
    this.#words = [];
    this.#features = 0;
    this.#places = 0;
    this.#shares = 0;
  }

  add(address: number, from: number, to: number, lexical = false): void {
    const key = this.#index.keyOf(address);
    if (key === -1) return;
    const seen = this.#seen.get(key);
    if (seen === -1) {
      if (lexical) this.sums.words++;
      addRow(lexical ? this.sums.lexical : this.sums.whole, this.#model.table, key);
    }
    this.#place(this.#featureOf(key, seen, lexical), from, to);
  }

  addWord(word: Group, at: number): void {
    const { keys, again } = word.by(this.#index);
    const { lexical } = this.sums;
    this.#words[at] = word;
    addGroup(lexical, word, this.#model.table);
    this.sums.words += keys.length;
    for (const key of keys) {
      const seen = this.#seen.get(key);
      if (seen === -1) this.#seen.set(key, at);
      else {
        takeRow(lexical, this.#model.table, key);
        this.sums.words--;
        this.#shared(this.#featureOf(key, seen, true), at, true);
      }
    }
    for (const key of again)
      this.#shared(this.#featureOf(key, this.#seen.get(key), true), at, false);
  }

  addGroup(group: Group, from: number, to: number): void {
    const { keys } = group.by(this.#index);
    const { whole } = this.sums;
    addGroup(whole, group, this.#model.table);
    for (const key of keys) {
      const seen = this.#seen.get(key);
      if (seen !== -1) takeRow(whole, this.#model.table, key);
      this.#place(this.#featureOf(key, seen, false), from, to);
    }
  }

  addContext(group: Group): void {
    const { keys } = group.by(this.#index);
    const { whole } = this.sums;
    addGroup(whole, group, this.#model.table);
    for (const key of keys) {
      const seen = this.#seen.get(key);
      if (seen === -1) this.#seen.set(key, context);
      else {
        takeRow(whole, this.#model.table, key);
        if (seen !== context) this.#place(this.#featureOf(key, seen, false), -1, -1);
      }
    }
  }

  /** The feature of a key of which `seen` was kept; one that a single word had brought becomes one with a place there. */
  #featureOf(key: number, seen: number, lexical: boolean): number {
    if (seen < -1) return -2 - seen;
    const feature = this.#features++;
    this.#seen.set(key, -2 - feature);
    this.#keys[feature] = key;
    this.#lexical[feature] = lexical || seen >= 0;
    this.#counts[feature] = 0;
    if (seen >= 0) this.#shared(feature, seen, true);
    return feature;
  }

  #shared(feature: number, word: number, isHeld: boolean): void {
    this.#counts[feature] = (this.#counts[feature] ?? 0) + 1;
    const share = this.#shares++;
    this.#sharedOf[share] = feature;
    this.#sharedBy[share] = word;
    this.#isHeld[share] = isHeld;
  }

  #place(feature: number, from: number, to: number): void {
    this.#counts[feature] = (this.#counts[feature] ?? 0) + 1;
    if (from < 0) return;
    const place = this.#places++;
    this.#of[place] = feature;
    this.#from[place] = from;
    this.#to[place] = to;
  }

  /** What each word gives to a mix of columns: a feature is shared by the words of all its places. */
  given(mix: Mix, words: number): number[] {
    const given: number[] = [];
    for (let word = 0; word < words; word++) given.push(0);
    const share = shareOf(this.sums.words, this.#model);
    const weights = this.#weights(mix);
    this.#giveOwn(mix, weights, given);
    for (let word = 0; word < words; word++) given[word] = (given[word] ?? 0) * share;
    for (let place = 0; place < this.#places; place++) {
      const feature = this.#of[place] ?? 0;
      const [from, to] = [this.#from[place] ?? 0, this.#to[place] ?? 0];
      const weight = (weights[feature] ?? 0) * (this.#lexical[feature] ? share : 1);
      const each = weight / ((this.#counts[feature] ?? 1) * Math.max(to - from, 1));
      for (let word = from; word < to; word++) given[word] = (given[word] ?? 0) + each;
    }
    return given;
  }

  /** What each word alone brings, less what it shares: exact, so that the same word gives the same anywhere. */
  #giveOwn(mix: Mix, weights: Float64Array, given: number[]): void {
    const { table } = this.#model;
    for (let at = 0; at < given.length; at++) {
      const word = this.#words[at];
      if (word) given[at] = fine * mixed(weightsOf(word, table), 0, mix);
    }
    for (let i = 0; i < this.#shares; i++) {
      const [feature, word] = [this.#sharedOf[i] ?? 0, this.#sharedBy[i] ?? 0];
      const part = fine / (this.#counts[feature] ?? 1) - (this.#isHeld[i] ? fine : 0);
      given[word] = (given[word] ?? 0) + (weights[feature] ?? 0) * part;
    }
    for (let at = 0; at < given.length; at++) given[at] = (given[at] ?? 0) / fine;
  }

  /** What the features kept one by one weigh in a mix. */
  #weights(mix: Mix): Float64Array {
    const { table } = this.#model;
    const features = this.#features;
    if (this.#mixed.length < features) this.#mixed = new Float64Array(features * 2);
    for (let feature = 0; feature < features; feature++) {
      this.#mixed[feature] = mixed(table, (this.#keys[feature] ?? 0) * width, mix);
    }
    return this.#mixed;
  }
}

function mixed(weights: ArrayLike<number>, row: number, { plus, minus }: Mix): number {
  const first = plus === undefined ? 0 : (weights[row + plus] ?? 0);
  return minus === undefined ? first : first - (weights[row + minus] ?? 0);
}
