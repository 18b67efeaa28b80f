import type { Balance, Counts, SourceGroup, Statement } from '../../types.ts';
import type { Stance } from '../../vocabulary.ts';
import type { Writer } from './writers.ts';

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

/** The position of every writer who makes at least one of the statements; in the writers' order. */
export function positions(
  statements: readonly Statement[],
  writers: readonly Writer[],
): Balance['sources'] {
  const stances = new Map<string, Set<Stance>>();
  for (const { source, stance } of statements) {
    const said = stances.get(source);
    if (said === undefined) stances.set(source, new Set([stance]));
    else said.add(stance);
  }
  return writers.flatMap(({ id, group, gains, sources }) => {
    const said = new Set(sources.flatMap((slug) => [...(stances.get(slug) ?? [])]));
    return said.size === 0 ? [] : [{ id, group, gains, stance: position(said) }];
  });
}

/** Counts of writers per group, with everyone and without those who gain; groups are never added. */
export function countGroups(
  speaking: Balance['sources'],
  writers: readonly Writer[],
): Balance['groups'] {
  const side = (group: SourceGroup, keep: (one: { gains: boolean }) => boolean): Counts =>
    count(
      speaking.filter((one) => one.group === group && keep(one)),
      writers.filter((one) => one.group === group && keep(one)).length,
    );
  const both = (group: SourceGroup): Balance['groups'][SourceGroup] => ({
    all: side(group, () => true),
    withoutGain: side(group, ({ gains }) => !gains),
  });
  return { account: both('account'), seller: both('seller'), information: both('information') };
}

function count(speaking: Balance['sources'], of: number): Counts {
  const counts = { favourable: 0, critical: 0, mixed: 0, neutral: 0 };
  for (const { stance } of speaking) counts[stance] += 1;
  return { ...counts, speaking: speaking.length, of };
}
