import type { Balance, SourceGroup } from '../../types.ts';
import type { Stance } from '../../vocabulary.ts';

export const groups = [
  'account',
  'seller',
  'information',
] as const satisfies readonly SourceGroup[];

/** Where a writer stands who said all this: both sides, or a sentence that holds both, is `mixed`. */
export function position(stances: ReadonlySet<Stance>): Stance {
  const both = stances.has('favourable') && stances.has('critical');
  if (stances.has('mixed') || both) return 'mixed';
  if (stances.has('favourable')) return 'favourable';
  return stances.has('critical') ? 'critical' : 'neutral';
}

type Groups = Balance['groups'];

/** How many writers there are, group by group, and how many of those do not gain. */
export type Totals = Record<SourceGroup, { all: number; withoutGain: number }>;

/** Totals of some writers. */
export function totalsOf(writers: Iterable<{ group: SourceGroup; gains: boolean }>): Totals {
  const none = () => ({ all: 0, withoutGain: 0 });
  const totals: Totals = { account: none(), seller: none(), information: none() };
  for (const { group, gains } of writers) {
    totals[group].all += 1;
    if (!gains) totals[group].withoutGain += 1;
  }
  return totals;
}

/** Counts before anybody has spoken: of how many writers, with everyone and without those who gain. */
export function countsOf(of: Totals): Groups {
  const none = (group: SourceGroup, side: 'all' | 'withoutGain') => ({
    ...{ favourable: 0, critical: 0, mixed: 0, neutral: 0, speaking: 0 },
    of: of[group][side],
  });
  const both = (group: SourceGroup): Groups[SourceGroup] => ({
    all: none(group, 'all'),
    withoutGain: none(group, 'withoutGain'),
  });
  return {
    account: both('account'),
    seller: both('seller'),
    information: both('information'),
  };
}

/** Counts a writer who takes a position, among all and, without gain, among the others; groups are never added. */
export function countIn(
  counts: Groups,
  { group, gains }: { group: SourceGroup; gains: boolean },
  stance: Stance,
): void {
  const { all, withoutGain } = counts[group];
  all[stance] += 1;
  all.speaking += 1;
  if (gains) return;
  withoutGain[stance] += 1;
  withoutGain.speaking += 1;
}
