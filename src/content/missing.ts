import type { Source } from '../types.ts';
import type { Evidence } from './dataset.ts';
import { writers } from './speakers.ts';

/** Accounts of treatment with a therapist, and how many of them speak against it. */
export interface WithTherapist {
  /** First-hand accounts in which psychotherapy was part of the treatment. */
  accounts: number;
  /** Of these: more said against the treatment than for it. */
  against: Source[];
  /** Of these: at least one critical statement. */
  anyCritical: Source[];
}

/**
 * Whether a first-person account speaks against ketamine with a therapist present: looked for and
 * printed, since its absence would otherwise read as praise. Counted in the writers' own statements.
 */
export function withTherapist(evidence: Evidence): WithTherapist {
  const told = evidence.sources.filter(
    ({ group, psychotherapy, secondHand }) =>
      group === 'account' && psychotherapy === 'integral' && secondHand !== true,
  );
  const said = (source: Source, stance: 'favourable' | 'critical') =>
    evidence
      .statementsOf(source.id)
      .filter((one) => one.stance === stance && one.voice === 'experience').length;
  return {
    accounts: writers(evidence, told),
    against: told.filter((one) => said(one, 'critical') > said(one, 'favourable')),
    anyCritical: told.filter((one) => said(one, 'critical') > 0),
  };
}
