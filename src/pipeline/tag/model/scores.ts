import { columns, type Model } from './table.ts';
import type { Group } from './group.ts';

const width = columns.length;

/**
 * Weights of features summed, a number a column. Weights are of single precision and sums of double, which
 * holds any sum of them exactly; so the weights of a word can be added at once, those that had come before
 * taken off again, and the sums are the same to the bit in whatever order.
 */
export interface Sums {
  /** Of words: they share one length. */
  lexical: Float64Array;
  /** Of what lexicon, rules and context say. */
  whole: Float64Array;
  /** How many features of words there are. */
  words: number;
}

export const noSums = (): Sums => ({
  lexical: new Float64Array(width),
  whole: new Float64Array(width),
  words: 0,
});

/** Sets sums back to nothing. */
export function empty(sums: Sums): void {
  sums.lexical.fill(0);
  sums.whole.fill(0);
  sums.words = 0;
}

/** Adds a row of the table to a sum. */
export function addRow(sum: Float64Array, table: Float32Array, key: number): void {
  const row = key * width;
  for (let column = 0; column < width; column++) {
    sum[column] = (sum[column] ?? 0) + (table[row + column] ?? 0);
  }
}

/** Takes a row off again. */
export function takeRow(sum: Float64Array, table: Float32Array, key: number): void {
  const row = key * width;
  for (let column = 0; column < width; column++) {
    sum[column] = (sum[column] ?? 0) - (table[row + column] ?? 0);
  }
}

/** Adds all that a group weighs; what had come before is still to be taken off. */
export function addGroup(sum: Float64Array, group: Group, table: Float32Array): void {
  const weights = weightsOf(group, table);
  for (let column = 0; column < width; column++) {
    sum[column] = (sum[column] ?? 0) + (weights[column] ?? 0);
  }
}

/** Used for one group at a time: a small typed array would be costly to make for each. */
const summed = new Float64Array(width);

/** What the features of a group weigh together, a number a column. */
export function weightsOf(group: Group, table: Float32Array): readonly number[] {
  if (group.weights) return group.weights;
  summed.fill(0);
  for (const key of group.keys) addRow(summed, table, key);
  const weights: number[] = [];
  for (let column = 0; column < width; column++) weights.push(summed[column] ?? 0);
  return (group.weights = weights);
}

/** What the weight of a word feature counts in a text of so many. */
export const shareOf = (words: number, { lexical }: Pick<Model, 'lexical'>): number =>
  lexical / Math.sqrt(Math.max(words, 1));

/** Writes the scores of a text into `scores`: bias and sums, the words' part by its share. */
export function scoresOf(
  { lexical, whole, words }: Sums,
  model: Model,
  scores: Float64Array,
): void {
  const share = shareOf(words, model);
  for (let column = 0; column < width; column++) {
    const others = (model.bias[column] ?? 0) + (whole[column] ?? 0);
    scores[column] = others + share * (lexical[column] ?? 0);
  }
}
