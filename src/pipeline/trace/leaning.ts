import { groundFrom } from './by-figure.ts';
import type { Asked, Lead } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { limits } from './limits.ts';
import learnt from './learnt.json' with { type: 'json' };
import type { Proposal } from './proposal.ts';
import type { Seen } from './sign.ts';
import { ofOpposition } from './signs/opposition.ts';
import { signs, signsOf } from './signs.ts';
import { isCautious } from './tone.ts';
import { untraced } from './untraced.ts';
import type { Proposed } from './verdict.ts';
import { shown, therapyNote } from './weigh.ts';
import { stemsOf } from './words.ts';

/** Verdicts that rest on a study. */
export const onStudy = ['supported', 'partly', 'overstated', 'contradicted'] as const;
export type OnStudy = (typeof onStudy)[number];

/** Weights of signs, in log odds: how far each speaks for one answer. `start` is there before any sign. */
export interface Leaning {
  start: number;
  signs: Readonly<Record<string, number>>;
}

/** `traced`: that the study that leads is behind the claim; the others: the verdict, where it is. */
export type Leanings = Readonly<Record<'traced' | OnStudy, Leaning>>;

/** Learnt by `npm run train -- --claims`. */
const leanings = learnt.leanings as Leanings;

/** How far the signs lean towards an answer, in log odds. */
export const leaning = ({ start, signs: weights }: Leaning, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + (weights[id] ?? 0), start);

/** The verdict that the signs lean towards most, and the next; the milder first where they lean alike. */
export function likeliest(by: Leanings, ids: readonly string[]): [first: OnStudy, second: OnStudy] {
  const barred = barring.some((id) => ids.includes(id));
  const against = opposing.some((id) => ids.includes(id));
  const open = onStudy.filter(
    (verdict) => !(barred && verdict === 'supported') && (against || verdict !== 'contradicted'),
  );
  const [first = 'supported', second = 'partly'] = open.sort(
    (a, b) => leaning(by[b], ids) - leaning(by[a], ids),
  );
  return [first, second];
}

/** What stands by itself: a figure that settles the matter, or the record as a whole that does. */
const stands = (asked: Asked, lead: Lead, proposed: Proposed): boolean =>
  proposed.rule === 'figure'
    ? figureStands(asked, lead, proposed.proposal)
    : recordStands(asked, proposed);

/**
 * What a figure shows by itself: that nobody on record has it, that it is of other people or another
 * treatment, that a harm is as common as it was counted, which needs no comparison, or that the study it
 * names has it.
 */
const figureStands = ({ kind }: Asked, lead: Lead, { hold, verdict }: Proposal): boolean =>
  hold === 'firm' &&
  (verdict === 'untraceable' ||
    verdict === 'partly' ||
    (verdict === 'supported' && (kind === 'safety' || lead.named)));

/** The record as a whole says the opposite of the claim, or is as cautious as the claim is. */
const recordStands = ({ plain }: Asked, { rule, proposal: { hold, verdict } }: Proposed): boolean =>
  rule === 'matter' &&
  ((hold === 'firm' && verdict === 'contradicted') ||
    (verdict === 'supported' && isCautious(plain)));

/** With these no study bears a claim out, however it is worded: another figure, drug or route. */
const barring: readonly string[] = [
  'limit-figure',
  'rate-off',
  'rate-not-measured',
  'limit-drug',
  'limit-route',
];

/** Without one of these nothing on record says the opposite. */
const opposing: readonly string[] = [
  ...ofOpposition.map(({ id }) => id),
  'found-none-told-some',
  'found-some-told-none',
  'rules-contradicted',
  'ruled-contradicted',
];

/** All there is to weigh beside the study that leads; `undefined` where none does. */
export function seenOf(
  asked: Asked,
  leads: readonly Lead[],
  record: EvidenceBase,
  { rule, proposal }: Proposed,
): Seen | undefined {
  // The study whose figure the claim has leads, whatever else is nearer in words.
  const onFigure = rule === 'figure' ? proposal.studies[0] : undefined;
  const lead = leads.find(({ evidence }) => evidence.study.id === onFigure) ?? leads[0];
  const next = leads.find((one) => one !== lead);
  if (lead === undefined || proposal.verdict === null) return undefined;
  if (stands(asked, lead, { rule, proposal })) return undefined;
  const stems = [...stemsOf(asked.plain).keys()];
  const share = (known: (stem: string) => boolean): number =>
    stems.filter(known).length / Math.max(1, stems.length);
  return {
    asked,
    lead,
    strange: share((stem) => !record.stems.has(stem)),
    shared: share((stem) => lead.evidence.stems.has(stem)),
    ahead: lead.score - (next?.score ?? 0),
    limits: limits(asked, lead, groundFrom(asked, lead, record)?.match),
    likenesses: record.precedents(asked, asked.leaveOut),
    rule,
    said: proposal.verdict,
  };
}

/**
 * Weighs what a rule proposes with all other signs: first whether the study that leads is behind the
 * claim at all, then which verdict it asks for. What the rule said stays where the signs agree with it.
 */
export function byLeaning(
  asked: Asked,
  leads: readonly Lead[],
  record: EvidenceBase,
  proposed: Proposed,
): Proposal {
  const { proposal } = proposed;
  const seen = seenOf(asked, leads, record, proposed);
  if (seen === undefined) return proposal;
  const ids = signsOf(seen);
  // Where the rules found nothing, a study that shares little with the claim takes more to be named.
  const needed = proposed.rule === 'untraced' && seen.lead.score < bearing ? unfound : clear;
  if (leaning(leanings.traced, ids) < needed) {
    const untold = proposal.verdict === 'untraceable' || proposal.verdict === 'not-studied';
    return untold ? proposal : { ...untraced(asked, leads), hold: 'loose' };
  }
  const [first, second] = likeliest(leanings, ids);
  if (first === proposal.verdict) return proposal;
  return {
    verdict: first,
    reasons: reasonsFor(first, second, seen, ids, record),
    studies: [seen.lead.evidence.study.id],
    hold: 'loose',
  };
}

/** How far the signs must lean towards a study: which verdict it asks for is right less often than that there is none. */
const clear = 0.3;
/** How far where the rules found none, and the score that makes up for it. */
const unfound = 1.5;
const bearing = 5;

/** How many signs a verdict names. */
const named = 3;

/** What was found, what the claim leaves out, and the signs that speak most for one verdict over the next. */
function reasonsFor(
  first: OnStudy,
  second: OnStudy,
  { asked, lead, limits: found }: Seen,
  ids: readonly string[],
  record: EvidenceBase,
): string[] {
  const speaks = (id: string): number =>
    (leanings[first].signs[id] ?? 0) - (leanings[second].signs[id] ?? 0);
  const telling = signs
    .filter(({ id, words }) => words !== undefined && ids.includes(id) && speaks(id) > 0.1)
    .sort((a, b) => speaks(b.id) - speaks(a.id))
    .slice(0, named);
  return [
    shown(lead, groundFrom(asked, lead, record)?.match),
    ...(first === 'supported' ? [] : found.map(({ reason }) => reason)),
    ...telling.flatMap(({ words = [] }) => words),
    ...therapyNote(asked, lead),
  ];
}
