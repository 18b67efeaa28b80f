import type { Verdict } from '../../vocabulary.ts';
import type { Asked, Lead, Match } from './candidates.ts';

/** Why a claim goes beyond what a study shows, and how much that weighs. */
export interface Finding {
  to: Extract<Verdict, 'overstated' | 'partly'>;
  reason: string;
}

/** A claim beside a study, with the figure they share. */
export interface Case {
  asked: Asked;
  study: Lead['evidence']['study'];
  match: Match | undefined;
}
