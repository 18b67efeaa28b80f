import { stemsOf, type Frequencies, type View } from './frequencies.ts';
import type { Weighed } from './weighed.ts';

/**
 * How alike a statement is to each of `others` in their words, 0 to 1: the cosine of their stems (TF-IDF,
 * Salton and Buckley 1988). A stem weighs more the fewer statements hold it, so that "ketamine" joins
 * nothing. The list that is given is written over by the next call.
 */
export function likenessTo(
  others: readonly Weighed[],
  squareOf: (stem: string) => number,
): (one: Weighed) => Float64Array {
  const sizeOf = (stems: ReadonlySet<string>) => {
    let sum = 0;
    for (const stem of stems) sum += squareOf(stem);
    return Math.sqrt(sum);
  };
  const sizes = new Float64Array(others.length);
  const holding = new Map<string, number[]>();
  for (const [at, { text }] of others.entries()) {
    const stems = stemsOf(text);
    sizes[at] = sizeOf(stems);
    for (const stem of stems) {
      const known = holding.get(stem);
      if (known === undefined) holding.set(stem, [at]);
      else known.push(at);
    }
  }
  const alike = new Float64Array(others.length);
  return ({ text }) => {
    const stems = stemsOf(text);
    alike.fill(0);
    for (const stem of stems) {
      const square = squareOf(stem);
      for (const at of holding.get(stem) ?? []) alike[at] = (alike[at] ?? 0) + square;
    }
    const size = sizeOf(stems);
    for (let at = 0; at < alike.length; at++) {
      const sum = alike[at] ?? 0;
      if (sum !== 0) alike[at] = sum / (size * (sizes[at] ?? 1));
    }
    return alike;
  };
}

/** What a stem weighs, squared, among the statements that a view leaves in. */
export function squares(frequencies: Frequencies, view: View): (stem: string) => number {
  const { statements, stem: countOf } = frequencies.seen(view);
  const known = new Map<string, number>();
  return (stem) => {
    const found = known.get(stem);
    if (found !== undefined) return found;
    const count = countOf(stem);
    const made = count === 0 ? 0 : Math.log((1 + statements) / count) ** 2;
    known.set(stem, made);
    return made;
  };
}
