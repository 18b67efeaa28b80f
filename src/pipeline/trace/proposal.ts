import type { Verdict } from '../../vocabulary.ts';

export interface Proposal {
  verdict: Verdict | null;
  reasons: string[];
  /** Ids of the studies it rests on. */
  studies: string[];
  /** How far it may be shown unasked: `firm` rests on a figure, a fact or a ruling; `loose` on words. */
  hold?: 'firm' | 'loose';
}
