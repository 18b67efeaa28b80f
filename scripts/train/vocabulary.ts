import type { Bag } from '../../src/pipeline/tag/model/bag.ts';
import type { Rows } from './logistic.ts';

/** Sentences a feature must occur in to be learnt. */
const fewest = 3;
/** What the words of a sentence weigh together beside cues, rules and context (1 each, halved below). */
export const lexical = 4;
const whole = 0.5;

/** Which features are learnt, and how much each counts while learning. */
export interface Vocabulary {
  /** Addresses, ascending; a feature's column is its place here. */
  addresses: number[];
  columnOf: Map<number, number>;
  /** Factor of a word feature: rare words count more. */
  rarity: number[];
}

/** The features that occur often enough. */
export function vocabularyOf(bags: readonly Bag[]): Vocabulary {
  const seen = new Map<number, number>();
  for (const { keys } of bags) {
    for (const address of keys) seen.set(address, (seen.get(address) ?? 0) + 1);
  }
  const addresses = [...seen].filter(([, times]) => times >= fewest).map(([address]) => address);
  addresses.sort((a, b) => a - b);
  return {
    addresses,
    columnOf: new Map(addresses.map((address, column) => [address, column])),
    rarity: addresses.map((address) => Math.log((bags.length + 1) / (seen.get(address) ?? 1)) / 4),
  };
}

/** Bags as rows of a matrix over the vocabulary. */
export function rowsOf(bags: readonly Bag[], { addresses, columnOf, rarity }: Vocabulary): Rows {
  const start = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const bag of bags) {
    const known = bag.keys.map((address) => columnOf.get(address) ?? -1);
    const words = known.filter((column, at) => column >= 0 && bag.lexical[at]).length;
    const share = lexical / Math.sqrt(Math.max(words, 1));
    known.forEach((column, at) => {
      if (column < 0) return;
      columns.push(column);
      values.push(bag.lexical[at] ? share * (rarity[column] ?? 0) : whole);
    });
    start.push(columns.length);
  }
  return {
    start: Int32Array.from(start),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    width: addresses.length,
  };
}

/** A learnt weight as the reader applies it: its factor while learning folded in. */
export function applied(
  weight: number,
  column: number,
  { rarity }: Vocabulary,
  isLexical: boolean,
): number {
  return isLexical ? weight * (rarity[column] ?? 0) : weight * whole;
}
