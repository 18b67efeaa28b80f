import type { Verdict } from '../../vocabulary.ts';
import { onEffect } from './standings/effect.ts';
import { onEvidence } from './standings/evidence.ts';

/** What the record as a whole says on a matter, for a claim that gives no rate of its own. */
export interface Standing {
  matter: string;
  /** Words that a claim must have for this to be the answer, and words that it must not have. */
  says?: RegExp;
  not?: RegExp;
  verdict: Verdict;
  reason: string;
}

/** Looked at in this order, for matters that the claim raises; the first that fits answers. */
const standings: readonly Standing[] = [...onEvidence, ...onEffect];

/** The standing that answers a claim raising these matters, if one does. */
export function standingOn(text: string, raised: readonly string[]): Standing | undefined {
  return standings.find(
    ({ matter, says, not }) =>
      raised.includes(matter) && says?.test(text) !== false && not?.test(text) !== true,
  );
}
