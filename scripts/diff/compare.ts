import type { Balance, Claim, Counts, Dataset, SourceGroup, Statement } from '../../src/types.ts';

/** Records of one list that came, went, or differ in what is compared. */
export interface Change<One> {
  added: One[];
  removed: One[];
  changed: { before: One; after: One }[];
}

export interface Comparison {
  sources: Change<Dataset['sources'][number]>;
  studies: Change<Dataset['studies'][number]>;
  statements: Change<Statement>;
  claims: Change<Claim>;
  balances: BalanceChange[];
}

/** What one group's counts were and are. */
export interface BalanceChange {
  id: string;
  group: SourceGroup;
  which: 'all' | 'withoutGain';
  before: Counts;
  after: Counts;
  /** Points by which the favourable share of those who take a side moved; absent below ten of them. */
  moved?: number;
}

/** Both datasets must have been made by the same method. */
export function compare(before: Dataset, after: Dataset): Comparison {
  return {
    sources: changes(before.sources, after.sources, (one) => ({ ...one, at: undefined })),
    studies: changes(before.studies, after.studies, (one) => ({ ...one, at: undefined })),
    statements: changes(
      before.statements,
      after.statements,
      ({ themes, voice, stance, claim }) => ({
        themes,
        voice,
        stance,
        claim: claim !== undefined,
      }),
    ),
    claims: changes(before.claims, after.claims, ({ verdict, standing, studies }) => ({
      verdict,
      standing,
      studies,
    })),
    balances: balanceChanges(before.balances, after.balances),
  };
}

function changes<One extends { id: string }>(
  before: readonly One[],
  after: readonly One[],
  compared: (one: One) => unknown,
): Change<One> {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !was.has(id)),
    removed: before.filter(({ id }) => !is.has(id)),
    changed: after.flatMap((one) => {
      const old = was.get(one.id);
      if (old === undefined) return [];
      const same = JSON.stringify(compared(old)) === JSON.stringify(compared(one));
      return same ? [] : [{ before: old, after: one }];
    }),
  };
}

const groups = ['account', 'seller', 'information'] as const;
/** A share of fewer sources than this says nothing. */
const enough = 10;

function balanceChanges(before: readonly Balance[], after: readonly Balance[]): BalanceChange[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(after.map((one) => [one.id, one]));
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  return ids.flatMap((id) =>
    groups.flatMap((group) =>
      (['all', 'withoutGain'] as const).flatMap((which) => {
        const old = was.get(id)?.groups[group][which] ?? none;
        const now = is.get(id)?.groups[group][which] ?? none;
        if (positions.every((one) => old[one] === now[one])) return [];
        const moved = shift(old, now);
        return [
          { id, group, which, before: old, after: now, ...(moved === undefined ? {} : { moved }) },
        ];
      }),
    ),
  );
}

export const positions = ['favourable', 'critical', 'mixed', 'neutral'] as const;
const none: Counts = { favourable: 0, critical: 0, mixed: 0, neutral: 0, speaking: 0, of: 0 };

function shift(before: Counts, after: Counts): number | undefined {
  const sides = (counts: Counts) => counts.favourable + counts.critical;
  if (sides(before) < enough || sides(after) < enough) return undefined;
  const share = (counts: Counts) => (100 * counts.favourable) / sides(counts);
  return Math.round((share(after) - share(before)) * 10) / 10;
}
