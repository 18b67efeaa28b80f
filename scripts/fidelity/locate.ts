import { words } from '../../src/pipeline/tag/words.ts';
import type { Pinpoint } from '../../src/types.ts';
import type { Original, Range } from './original.ts';

/** Most words between the first and the last words of a pinpoint. */
const longest = 160;

export interface Located {
  range: Range;
  /** Found, but before the place of an earlier statement's. */
  early: boolean;
}

/**
 * Where a pinpoint's passage stands: from its first words to the nearest last words after them, at
 * or after `cursor` where there is such a place, else anywhere; undefined where there is none.
 */
export function locate(
  original: Original,
  pinpoint: Pinpoint,
  cursor: number,
): Located | undefined {
  const after = passageFrom(original, pinpoint, cursor);
  if (after) return { range: after, early: false };
  const before = passageFrom(original, pinpoint, 0);
  return before && { range: before, early: true };
}

function passageFrom(original: Original, { first, last }: Pinpoint, cursor: number) {
  const [opening, closing] = [plain(first), last === undefined ? undefined : plain(last)];
  for (let at = find(original, opening, cursor); at >= 0; at = find(original, opening, at + 1)) {
    const to = endOf(original, opening, closing, at);
    if (to === undefined) continue;
    // The same words may open an earlier sentence: the nearest to the end is meant.
    let from = at;
    for (let next = find(original, opening, from + 1); next >= 0;) {
      if (endOf(original, opening, closing, next) !== to) break;
      from = next;
      next = find(original, opening, from + 1);
    }
    return { from, to };
  }
  return undefined;
}

function endOf(
  original: Original,
  opening: readonly string[],
  closing: readonly string[] | undefined,
  at: number,
): number | undefined {
  if (closing === undefined) return at + opening.length;
  const found = find(original, closing, at + opening.length);
  return found < 0 || found - at > longest ? undefined : found + closing.length;
}

const plain = (text: string): string[] => words(text).map((word) => word.text);

/** Index of the first word at which all the words stand in a row, or -1. */
function find({ words: all }: Original, wanted: readonly string[], from: number): number {
  if (wanted.length === 0) return -1;
  for (let at = from; at + wanted.length <= all.length; at++) {
    if (wanted.every((word, i) => all[at + i]?.text === word)) return at;
  }
  return -1;
}
