import type { Verdict } from '../../vocabulary.ts';
import type { Asked, Lead } from './candidates.ts';
import type { Likeness } from './precedent.ts';
import type { Limit } from './limits.ts';

/** All that signs are read from: the claim, the study that leads, and what the rules say. */
export interface Seen {
  asked: Asked;
  lead: Lead;
  /** Shares of the claim's words, 0 to 1, that no study on record has, and that the lead has. */
  strange: number;
  shared: number;
  /** How far the lead's score is above the next one's. */
  ahead: number;
  /** What the claim leaves out or adds beside the lead. */
  limits: readonly Limit[];
  /** Rulings on like claims. */
  likenesses: readonly Likeness[];
  rule: string;
  said: Verdict;
}

/** One thing to be seen in a claim or beside its study, that makes a verdict likelier or less likely. */
export interface Sign {
  id: string;
  /** In words for a reason; signs without any only count. */
  words?: string;
  holds: (seen: Seen) => boolean;
}
