import type { Bag } from './bag.ts';
import { columns, type Model } from './table.ts';

const width = columns.length;

/** What the features of a text weigh together. */
export interface Scored {
  /** One score a column. */
  scores: Float64Array;
  /** What the weight of a word feature counts here: words share one length. */
  share: number;
}

/** Weights of features summed, a number a column: of words, and of all that counts whole. */
export interface Sums {
  lexical: Float64Array;
  whole: Float64Array;
  /** How many features of words there are. */
  words: number;
}

export const noSums = (): Sums => ({
  lexical: new Float64Array(width),
  whole: new Float64Array(width),
  words: 0,
});

/** Adds a row of the table to a sum, or takes it off again where `by` is -1. */
export function addRow(sum: Float64Array, table: Float32Array, key: number, by = 1): void {
  const row = key * width;
  for (let column = 0; column < width; column++) {
    sum[column] = (sum[column] ?? 0) + by * (table[row + column] ?? 0);
  }
}

/** Scores of a text: bias and weights summed, the words' part divided by the root of their number. */
export function scoresOf(bag: Bag, model: Model): Scored {
  const sums = noSums();
  bag.keys.forEach((key, at) => {
    const lexical = bag.lexical[at] === true;
    if (lexical) sums.words++;
    addRow(lexical ? sums.lexical : sums.whole, model.table, key);
  });
  const scores = new Float64Array(width);
  return { scores, share: scoresFrom(sums, model, scores) };
}

/** Writes the scores of sums into `scores`, and gives the share of words in them. */
export function scoresFrom(sums: Sums, model: Model, scores: Float64Array): number {
  const share = model.lexical / Math.sqrt(Math.max(sums.words, 1));
  for (let column = 0; column < width; column++) {
    const whole = (model.bias[column] ?? 0) + (sums.whole[column] ?? 0);
    scores[column] = whole + share * (sums.lexical[column] ?? 0);
  }
  return share;
}
