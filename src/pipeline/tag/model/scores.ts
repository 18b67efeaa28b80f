import type { Bag } from './bag.ts';
import { columns, type Model } from './table.ts';

const width = columns.length;

/** What each feature of a bag weighs, and the sums. */
export interface Scored {
  /** One score a column. */
  scores: Float64Array;
  /** What the weight of a word feature counts here: words share one length. */
  share: number;
}

/** Scores of a text: bias and weights summed, the words' part divided by the root of their number. */
export function scoresOf(bag: Bag, model: Model): Scored {
  const { keys, lexical } = bag;
  const { table } = model;
  let words = 0;
  for (const one of lexical) if (one) words++;
  const share = model.lexical / Math.sqrt(Math.max(words, 1));
  const scores = Float64Array.from(model.bias);
  for (let at = 0; at < keys.length; at++) {
    const row = (keys[at] ?? 0) * width;
    const by = lexical[at] ? share : 1;
    for (let column = 0; column < width; column++) {
      scores[column] = (scores[column] ?? 0) + by * (table[row + column] ?? 0);
    }
  }
  return { scores, share };
}

/** What each word gives to a mix of columns (`mix` holds a factor a column); context gives to none. */
export function contributions(
  bag: Bag,
  scored: Scored,
  model: Model,
  mix: readonly number[],
  words: number,
): Float64Array {
  const places = new Int32Array(bag.keys.length);
  for (const feature of bag.of) places[feature] = (places[feature] ?? 0) + 1;
  const given = new Float64Array(words);
  const asked = mix.flatMap((by, column) => (by === 0 ? [] : [{ column, by }]));
  for (let place = 0; place < bag.of.length; place++) {
    const feature = bag.of[place] ?? 0;
    const row = bag.keys[feature] ?? 0;
    const [from, to] = [bag.from[place] ?? -1, bag.to[place] ?? -1];
    if (from < 0) continue;
    let weight = 0;
    for (const { column, by } of asked) weight += by * (model.table[row * width + column] ?? 0);
    const by = bag.lexical[feature] ? scored.share : 1;
    const each = (weight * by) / ((places[feature] ?? 1) * Math.max(to - from, 1));
    for (let word = from; word < to && word < words; word++)
      given[word] = (given[word] ?? 0) + each;
  }
  return given;
}
