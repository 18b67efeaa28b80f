import type { Verdict } from '../../vocabulary.ts';

/** A plain assertion that the record settles whatever its figures: approval, law, cover, pharmacology. */
export interface Fact {
  says: RegExp;
  not?: RegExp;
  verdict: Verdict;
  /** Ids of the studies or notices that settle it; none where it is no matter of a study. */
  studies: readonly string[];
  reason: string;
}
