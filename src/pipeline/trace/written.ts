import learnt from './learnt.json' with { type: 'json' };
import type { Precedent } from './precedent.ts';

/**
 * Claims written to learn from, each with the studies it may rest on: a claim that is worded like one of them
 * points to the same studies, in whatever words pages tell what was found (Nogueira et al. 2019, document
 * expansion by query prediction). Put there by `npm run train -- --claims`.
 */
export const writtenClaims: readonly WrittenClaim[] = learnt.claims;

export interface WrittenClaim {
  text: string;
  studies: string[];
}

/** As precedents; they have no page. */
export const asPrecedents = (written: readonly WrittenClaim[]): Precedent[] =>
  written.map(({ text, studies }, at) => ({ id: `written-${at + 1}`, source: '', text, studies }));
