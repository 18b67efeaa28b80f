import { verdicts, type Verdict } from '../../vocabulary.ts';
import { groundFrom } from './by-figure.ts';
import type { Asked, Lead } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { limits } from './limits.ts';
import learnt from './learnt.json' with { type: 'json' };
import { phrasesOf } from './phrases.ts';
import type { Proposal } from './proposal.ts';
import type { Seen, Told } from './sign.ts';
import { ofOpposition } from './signs/opposition.ts';
import { signs, signsOf } from './signs.ts';
import { isCautious } from './tone.ts';
import { untraced } from './untraced.ts';
import type { Proposed } from './verdict.ts';
import { shown as figureShown, therapyNote } from './weigh.ts';
import { stemsOf } from './words.ts';

/** Verdicts that rest on a study. */
const onStudy = ['supported', 'partly', 'overstated', 'contradicted'] as const;
type OnStudy = (typeof onStudy)[number];

/**
 * Weights of signs and phrases, in log odds: how far each speaks for one answer. `start` is there before any.
 * Phrases share out their weight, so that a long claim does not lean further than a short one.
 */
export interface Leaning {
  start: number;
  signs: Readonly<Record<string, number>>;
  phrases: Readonly<Record<string, number>>;
}

/** What a claim shows, by itself and beside its study. */
export interface Shown {
  signs: readonly string[];
  phrases: readonly string[];
}

/** How much each of so many phrases counts beside a sign. */
export const shareOf = (phrases: number): number => phrasing / Math.sqrt(Math.max(phrases, 1));
const phrasing = 3;

/** For each verdict, how far all that is shown speaks for it. */
export type Leanings = Readonly<Record<Verdict, Leaning>>;

/** Learnt by `npm run train -- --claims`. */
const leanings = learnt.leanings as Leanings;

/** How far signs and phrases lean towards an answer, in log odds. */
export const leaning = (by: Leaning, shown: Shown): number =>
  by.start + weighed(by.signs, shown.signs) + phrased(by, shown);

/** What the phrases alone add to that. */
const phrased = (by: Leaning, { phrases }: Shown): number =>
  shareOf(phrases.length) * weighed(by.phrases, phrases);

const weighed = (weights: Readonly<Record<string, number>>, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + (Object.hasOwn(weights, id) ? (weights[id] ?? 0) : 0), 0);

/** Its signs and phrases. */
export const shownBy = (told: Told | Seen): Shown => ({
  signs: signsOf(told),
  phrases: phrasesOf(told),
});

/**
 * The verdict that all shown leans towards most, and the next; the milder first where they lean alike. One that
 * rests on a study takes a study; and some signs keep a verdict out, however much speaks for it.
 */
export function likeliest(by: Leanings, shown: Shown): [first: Verdict, second: Verdict] {
  const shows = (ids: readonly string[]): boolean => ids.some((id) => shown.signs.includes(id));
  const out: readonly Verdict[] = [
    ...(shows(['no-lead']) ? onStudy.filter((one) => !shows([`rules-${one}`])) : []),
    ...(shows(barring) ? ['supported' as const] : []),
    ...(shows(opposing) ? [] : ['contradicted' as const]),
  ];
  const [first, second] = verdicts
    .filter((verdict) => !out.includes(verdict))
    .map((verdict) => ({ verdict, score: leaning(by[verdict], shown) }))
    .sort((a, b) => b.score - a.score);
  return [first?.verdict ?? 'untraceable', second?.verdict ?? 'not-studied'];
}

/** What stands by itself: a figure that settles the matter, or the record as a whole that does. */
function stands(asked: Asked, leads: readonly Lead[], proposed: Proposed): boolean {
  const { rule, proposal } = proposed;
  const lead = leadOf(leads, proposed);
  if (lead === undefined) return false;
  return rule === 'figure'
    ? figureStands(asked, lead, proposal)
    : rule === 'matter' && recordStands(asked, proposal);
}

/**
 * What a figure shows by itself: that nobody on record has it, that it is of other people or another
 * treatment, that a harm is as common as it was counted, which needs no comparison, or how it stands in the very
 * study that the claim names.
 */
const figureStands = ({ kind }: Asked, { named: isNamed }: Lead, { hold, verdict }: Proposal) =>
  isNamed ||
  (hold === 'firm' &&
    (verdict === 'untraceable' ||
      verdict === 'partly' ||
      (verdict === 'supported' && kind === 'safety')));

/** The record as a whole says the opposite of the claim, or is as cautious as the claim is. */
const recordStands = ({ plain }: Asked, { hold, verdict }: Proposal): boolean =>
  (hold === 'firm' && verdict === 'contradicted') || (verdict === 'supported' && isCautious(plain));

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
  'rules-contradicted',
  'ruled-contradicted',
];

/** The study that a rule rests on leads, whatever else is nearer in words; a matter rests on what is nearest. */
function leadOf(leads: readonly Lead[], { rule, proposal }: Proposed): Lead | undefined {
  const behind = rule === 'matter' ? undefined : proposal.studies[0];
  return leads.find(({ evidence }) => evidence.study.id === behind) ?? leads[0];
}

/** All there is to weigh: the claim, what the rules say of it, and the study that leads where one does. */
export function toldOf(
  asked: Asked,
  leads: readonly Lead[],
  record: EvidenceBase,
  proposed: Proposed,
): Told | Seen {
  const { rule, proposal } = proposed;
  const lead = leadOf(leads, proposed);
  const said = proposal.verdict ?? 'untraceable';
  if (lead === undefined) return { asked, rule, said };
  const next = leads.find((one) => one !== lead);
  const stems = [...stemsOf(asked.plain).keys()];
  const share = (known: (stem: string) => boolean): number =>
    stems.filter(known).length / Math.max(1, stems.length);
  return {
    asked,
    rule,
    said,
    lead,
    strange: share((stem) => !record.stems.has(stem)),
    shared: share((stem) => lead.evidence.stems.has(stem)),
    ahead: lead.score - (next?.score ?? 0),
    limits: limits(asked, lead, groundFrom(asked, lead, record)?.match),
    likenesses: record.precedents(asked, asked.leaveOut),
  };
}

/**
 * Weighs what a rule proposes with all other signs and with the words of the claim. What the rule said stays where
 * they agree with it.
 */
export function byLeaning(
  asked: Asked,
  leads: readonly Lead[],
  record: EvidenceBase,
  proposed: Proposed,
): Proposal {
  const { proposal } = proposed;
  if (stands(asked, leads, proposed)) return proposal;
  const told = toldOf(asked, leads, record, proposed);
  const shown = shownBy(told);
  const [first, second] = likeliest(leanings, shown);
  if (first === proposal.verdict) return proposal;
  if (!('lead' in told) || !isOnStudy(first)) {
    const { reasons, ...rest } = untraced(asked, leads, first);
    return { ...rest, reasons: [...reasons, ...wordedLike(first, second, shown)], hold: 'loose' };
  }
  return {
    verdict: first,
    reasons: reasonsFor(first, second, told, shown, record),
    studies: [told.lead.evidence.study.id],
    hold: 'loose',
  };
}

/** A verdict that rests on a study. */
const isOnStudy = (verdict: Verdict): verdict is OnStudy => onStudy.some((one) => one === verdict);

/** That its words speak for one verdict over the next, where they do; single words of them would tell a reader little. */
function wordedLike(first: Verdict, second: Verdict, shown: Shown): string[] {
  return phrased(leanings[first], shown) - phrased(leanings[second], shown) < telling
    ? []
    : ['How claims worded like it were ruled counts here as well.'];
}

/** How far words must speak for a verdict, in log odds, to be named. */
const telling = 0.3;

/** How many signs a verdict names. */
const named = 3;

/** What was found, what the claim leaves out, and the signs that speak most for one verdict over the next. */
function reasonsFor(
  first: OnStudy,
  second: Verdict,
  { asked, lead, limits: found }: Seen,
  shown: Shown,
  record: EvidenceBase,
): string[] {
  const speaks = (id: string): number =>
    (leanings[first].signs[id] ?? 0) - (leanings[second].signs[id] ?? 0);
  const spoke = signs
    .filter(({ id, words }) => words !== undefined && shown.signs.includes(id) && speaks(id) > 0.1)
    .sort((a, b) => speaks(b.id) - speaks(a.id))
    .slice(0, named);
  return [
    figureShown(lead, groundFrom(asked, lead, record)?.match),
    ...(first === 'supported' ? [] : found.map(({ reason }) => reason)),
    ...spoke.flatMap(({ words = [] }) => words),
    ...wordedLike(first, second, shown),
    ...therapyNote(asked, lead),
  ];
}
