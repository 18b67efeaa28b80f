import { distance } from '../nearest.ts';

/** How many letters may be wrong: none in short words, where every slip is another word. */
const allowed = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** Whether two neighbouring letters changed places, the commonest slip of all. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = Array.from(word).findIndex((letter, i) => letter !== other[i]);
  return (
    at >= 0 &&
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}

function steps(word: string, other: string): number {
  return isSwapped(word, other) ? 1 : distance(word, other);
}

/**
 * The word that was most likely meant: fewest letters inserted, left out, replaced or swapped, at most
 * one in words of four to six letters and two in longer ones; then the same first letter, then the word
 * used most. `known` stands in order of use. `undefined` where none is near enough or numbers differ.
 */
export function meant(word: string, known: readonly string[]): string | undefined {
  const most = allowed(word);
  if (most === 0 || /\d/u.test(word)) return undefined;
  let best: { other: string; cost: number } | undefined;
  for (const other of known) {
    if (Math.abs(other.length - word.length) > most || other.length < 4) continue;
    const count = steps(word, other);
    const cost = count + (other.startsWith(word.charAt(0)) ? 0 : 0.5);
    if (count > 0 && count <= most && cost < (best?.cost ?? Infinity)) best = { other, cost };
  }
  return best?.other;
}
