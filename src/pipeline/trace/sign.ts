import type { Verdict } from '../../vocabulary.ts';
import type { Asked, Lead } from './candidates.ts';
import type { Likeness } from './precedent.ts';
import type { Limit } from './limits.ts';

/** What proposes a verdict where nothing settles it, in the order in which they are asked (verdict.ts). */
export const rules = ['figure', 'design', 'matter', 'untraced'] as const;
export type Rule = (typeof rules)[number];

/** A claim, and what the rules say of it. */
export interface Told {
  asked: Asked;
  rule: Rule;
  said: Verdict;
}

/** All that signs are read from: the claim, what the rules say, and the study that leads. */
export interface Seen extends Told {
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
}

/** One thing to be seen in a claim, or beside its study, that makes a verdict likelier or less likely. */
export interface Sign<What = Seen> {
  id: string;
  /** In words for a reason; signs without any only count. */
  words?: string;
  holds: (seen: What) => boolean;
}
