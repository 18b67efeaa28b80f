import { arm, effect } from '../schema/study.ts';
import type { Arm, Outcome } from '../schema/study.ts';
import type { Balance, Counts, Dataset, SourceGroup } from '../types.ts';
import { conceptKinds } from '../vocabulary.ts';
import { groups } from './corpus-columns.ts';
import { fact, flag, integer, number, text, type Column } from './column.ts';

/** One arm of one thing a study counted; a thing without arms has one row of its own. */
export interface OutcomeRow {
  study: string;
  kind: 'outcome' | 'adverse-event';
  item: number;
  armNumber: number;
  measured: Partial<Outcome> & { measure: string; concept?: string | undefined };
  arm: Partial<Arm>;
}

/** Every figure of every study, unwanted effects among them, in the order of the study's file. */
export function outcomeRows({ studies }: Pick<Dataset, 'studies'>): OutcomeRow[] {
  return studies.flatMap(({ id, outcomes, adverse_events }) => [
    ...outcomes.flatMap((one, i) => armsOf(id, 'outcome', i, one, one.arms)),
    ...adverse_events.flatMap(({ event, concept, arms }, i) =>
      armsOf(id, 'adverse-event', i, { measure: event, concept }, arms),
    ),
  ]);
}

function armsOf(
  study: string,
  kind: OutcomeRow['kind'],
  index: number,
  measured: OutcomeRow['measured'],
  arms: readonly Arm[] = [],
): OutcomeRow[] {
  const shown: readonly Partial<Arm>[] = arms.length === 0 ? [{}] : arms;
  const item = index + 1;
  return shown.map((one, i) => ({ study, kind, item, armNumber: i + 1, measured, arm: one }));
}

const ofArm = arm.shape;
const ofEffect = effect.shape;

export const outcomeColumns: readonly Column<OutcomeRow>[] = [
  text('study', 'Id of the study.', ({ study }) => study, fact),
  text('kind', 'What was hoped for, or an unwanted effect.', ({ kind }) => kind, {
    oneOf: ['outcome', 'adverse-event'],
  }),
  integer('item', 'Which one of its kind in the study, from 1.', ({ item }) => item),
  integer('arm_number', 'Which arm, from 1.', ({ armNumber }) => armNumber),
  text('measure', 'What was measured, or the unwanted effect.', ({ measured }) => measured.measure),
  text(
    'concept',
    'Effect in the lexicon an unwanted effect counts towards.',
    ({ measured }) => measured.concept,
  ),
  text('condition', 'Among whom, where not everyone.', ({ measured }) => measured.condition),
  text('timepoint', 'When it was measured.', ({ measured }) => measured.timepoint),
  flag(
    'primary',
    'The outcome the study was made for; empty where not read.',
    ({ measured }) => measured.primary,
  ),
  text('arm', 'Name of the arm; empty where only a difference is printed.', (one) => one.arm.name),
  integer('n', ofArm.n.description, (one) => one.arm.n, fact),
  number('value', 'The figure as printed.', (one) => one.arm.value, fact),
  number('low', ofArm.low.description, (one) => one.arm.low, fact),
  number('high', 'Upper end where a range is given.', (one) => one.arm.high, fact),
  text('unit', ofArm.unit.description, (one) => one.arm.unit, fact),
  text('effect_type', 'Kind of difference between the arms.', (one) => one.measured.effect?.type),
  number('effect_value', 'The difference as printed.', (one) => one.measured.effect?.value, fact),
  number(
    'effect_low',
    'Lower end where a range is given.',
    (one) => one.measured.effect?.low,
    fact,
  ),
  number(
    'effect_high',
    'Upper end where a range is given.',
    (one) => one.measured.effect?.high,
    fact,
  ),
  number('ci95_low', ofEffect.ci95.description, (one) => one.measured.effect?.ci95?.[0], fact),
  number('ci95_high', 'Its upper end.', (one) => one.measured.effect?.ci95?.[1], fact),
  text('p', 'p value as printed.', (one) => one.measured.effect?.p, fact),
];

/** The counts of one group of sources on one matter, with or without those who gain. */
export interface BalanceRow {
  balance: Balance;
  group: SourceGroup;
  which: 'all' | 'without-gain';
  counts: Counts;
}

/** Each balance six times: three groups, each with and without those who gain. */
export function balanceRows({ balances }: Pick<Dataset, 'balances'>): BalanceRow[] {
  return balances.flatMap((balance) =>
    groups.flatMap((group): BalanceRow[] => [
      { balance, group, which: 'all', counts: balance.groups[group].all },
      { balance, group, which: 'without-gain', counts: balance.groups[group].withoutGain },
    ]),
  );
}

export const balanceColumns: readonly Column<BalanceRow>[] = [
  text('about', 'What is spoken of: `theme:cost`, `effect:nausea` …', ({ balance }) => balance.id),
  text('about_kind', 'Kind of thing spoken of.', ({ balance }) => balance.about.kind, {
    oneOf: ['theme', ...conceptKinds],
  }),
  text('about_id', 'Its id.', ({ balance }) => balance.about.id),
  text('group', 'Which sources; never to be added together.', ({ group }) => group, {
    oneOf: groups,
  }),
  text('which', 'All of them, or without those who gain.', ({ which }) => which, {
    oneOf: ['all', 'without-gain'],
  }),
  integer('favourable', 'Sources that speak for it.', ({ counts }) => counts.favourable),
  integer('critical', 'Sources that speak against it.', ({ counts }) => counts.critical),
  integer('mixed', 'Sources that do both, or say both.', ({ counts }) => counts.mixed),
  integer('neutral', 'Sources that do neither.', ({ counts }) => counts.neutral),
  integer(
    'speaking',
    'Sources that speak of it: the sum of the four.',
    (one) => one.counts.speaking,
  ),
  integer(
    'of',
    'All sources of the group; several accounts by one writer are one.',
    (one) => one.counts.of,
  ),
];
