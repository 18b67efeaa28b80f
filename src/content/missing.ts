import type { Source } from '../types.ts';
import type { Evidence } from './dataset.ts';
import { writers, type Pair } from './speakers.ts';

/** Accounts of treatment with a therapist, and how many of them speak against it. */
export interface WithTherapist {
  /** First-hand accounts in which psychotherapy was part of the treatment. */
  accounts: Pair;
  /** Of these: more said against the treatment than for it. */
  against: { all: Source[]; free: Source[] };
  /** Of these: at least one critical statement. */
  anyCritical: Pair;
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
  const free = (list: Source[]) => list.filter(({ gains }) => !gains);
  const pair = (list: Source[]) => ({
    all: writers(evidence, list),
    free: writers(evidence, free(list)),
  });
  const against = told.filter((one) => said(one, 'critical') > said(one, 'favourable'));
  return {
    accounts: pair(told),
    against: { all: against, free: free(against) },
    anyCritical: pair(told.filter((one) => said(one, 'critical') > 0)),
  };
}
