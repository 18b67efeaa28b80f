import type { Looked } from './lookup.ts';

/** A record with how near it is to the question, and the positions of the words found. */
export interface Ranked {
  record: number;
  score: number;
  at: number[];
}

/** Constants of Okapi BM25: how soon repeating a word stops counting, how much length counts. */
const saturation = 1.2;
const lengthWeight = 0.6;
/** A record that speaks of the matter in other words, beside one that has the word once. */
const otherWords = 0.6;

function rarity(matching: number, all: number): number {
  return Math.log(1 + (all - matching + 0.5) / (matching + 0.5));
}

/** Records that every part matches. */
function common(looked: readonly Looked[]): number[] {
  const [first, ...rest] = [...looked].sort((a, b) => a.matches.size - b.matches.size);
  if (first === undefined) return [];
  return [...first.matches.keys()].filter((record) =>
    rest.every(({ matches }) => matches.has(record)),
  );
}

/** All ways to leave out `count` of the parts. */
function leavingOut(looked: readonly Looked[], count: number): Looked[][] {
  if (count === 0) return [[...looked]];
  return looked.flatMap((_, i) =>
    leavingOut(looked.slice(i + 1), count - 1).map((rest) => [...looked.slice(0, i), ...rest]),
  );
}

/** Parts beyond this many are not tried in every combination, which would double with each. */
const most = 8;

/**
 * The parts that some record has together: all of them, else as many as possible, and of equally many
 * the rarer. Parts that no record has go first.
 */
export function together(looked: readonly Looked[], all: number): Looked[] {
  const found = looked.filter(({ matches }) => matches.size > 0);
  const weight = ({ matches }: Looked): number => rarity(matches.size, all);
  const tried =
    found.length <= most ? found : [...found].sort((a, b) => weight(b) - weight(a)).slice(0, most);
  for (let out = 0; out < tried.length; out += 1) {
    const possible = leavingOut(tried, out).filter((some) => common(some).length > 0);
    const sum = (some: Looked[]): number => some.reduce((total, one) => total + weight(one), 0);
    const [best] = possible.sort((a, b) => sum(b) - sum(a));
    if (best !== undefined) return best;
  }
  return [];
}

/** Records that have all parts, nearest first by Okapi BM25 (Robertson and Zaragoza 2009); equals keep their order. */
export function rank(looked: readonly Looked[], lengths: readonly number[]): Ranked[] {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const weights = looked.map(({ matches }) => rarity(matches.size, lengths.length));
  return common(looked)
    .map((record) => {
      const long = 1 - lengthWeight + (lengthWeight * (lengths[record] ?? mean)) / mean;
      let score = 0;
      const at: number[] = [];
      for (const [i, { matches }] of looked.entries()) {
        const positions = matches.get(record) ?? [];
        const times = positions.length === 0 ? otherWords : positions.length;
        score += ((weights[i] ?? 0) * times * (saturation + 1)) / (times + saturation * long);
        at.push(...positions);
      }
      return { record, score, at };
    })
    .sort((a, b) => b.score - a.score || a.record - b.record);
}
