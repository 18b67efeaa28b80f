import { fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** Words below which a reason explains nothing. */
const fewest = 4;

/** Asks that a ruling says why, in words that a reader can follow; it stands on the site. */
export const reasonedRuling: Rule = ({ corpus }) => {
  for (const { data, file, place } of corpus.decisions) {
    for (const key of ['claims', 'tags'] as const) {
      for (const [index, { reason }] of (data?.[key] ?? []).entries()) {
        const words = reason.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
        if (words >= fewest) continue;
        const actual = `Unexpected reason of ${words === 1 ? '1 word' : `${words} words`}`;
        const expected = 'expected one that a reader can follow';
        const told = `${actual}, ${expected}, say what decided it in a sentence`;
        fault(file, 'reasoned-ruling', told, place(key, index, 'reason'));
      }
    }
  }
};
