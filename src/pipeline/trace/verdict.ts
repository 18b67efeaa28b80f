import type { ClaimKind, Verdict } from '../../vocabulary.ts';
import type { Asked, Lead, Match } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { factOn } from './facts.ts';
import { groundOf, nearGroundOf } from './ground.ts';
import { limits, type Limit } from './limits.ts';
import { foundNothing } from './null-result.ts';
import { priced } from './price.ts';
import { mattersIn } from './matters.ts';
import { standingOn } from './standing.ts';
import { boldIn, deniesEffect, isModest } from './tone.ts';
import { rate, untraced } from './untraced.ts';
import { sameClaim } from './weights.ts';

export interface Proposal {
  verdict: Verdict | null;
  reasons: string[];
  /** Ids of the studies it rests on. */
  studies: string[];
  /** How far it may be shown unasked: `firm` rests on a figure, a fact or a ruling; `loose` on words. */
  hold?: 'firm' | 'loose';
}

/** How many of the best leads may carry a verdict. */
const nearest = 5;
/** Below this score a study has too little to do with a claim to carry a verdict on it. */
const bearing = 2.8;
/** The same where no person said that the study is read for the matter. */
const bearingUnread = 5.5;
/** The same where the claim is worded as the study is. */
const bearingAlike = 4;
const alike = 0.45;

/**
 * The verdict the record suggests for a claim, by these rules in this order; every claim gets one.
 * 1. A person ruled on nearly the same claim: that verdict (precedent.ts).
 * 2. The record settles it as a fact: approval, law, cover, receptors (facts.ts).
 * 3. A price: set against the prices on record (price.ts).
 * 4. A satisfaction score or a single person's story: `untraceable`; no study measures it.
 * 5. It gives a rate. A study tied to it has the figure (ground.ts): `overstated` if any limit weighs
 *    that much, else `partly` if there is any, else `supported` (limits.ts). None has: `untraceable`.
 * 6. It gives no rate, and a study is read for the matter: `overstated` where its words go beyond
 *    any study (tone.ts), else by the limits.
 * 7. Nothing is near enough: `untraceable` where it says it rests on something or is on a matter the
 *    record knows, else `not-studied` (untraced.ts).
 */
export function verdict(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposal {
  const byRule =
    byFact(asked, record) ??
    priced(asked, record.evidence) ??
    byStory(asked, leads, record) ??
    byFigure(asked, leads, record) ??
    byDesign(asked, leads) ??
    byMatter(asked, leads) ??
    untraced(asked, leads, record);
  return byPrecedent(asked, record, byRule) ?? byRule;
}

/** A person's word goes before the rules; what the rules say of it stands behind. */
function byPrecedent(
  asked: Asked,
  { precedents }: EvidenceBase,
  byRule: Proposal,
): Proposal | undefined {
  const [nearestRuling] = precedents(asked.text, asked.leaveOut);
  if (nearestRuling === undefined || nearestRuling.like < sameClaim) return undefined;
  const { precedent } = nearestRuling;
  if (precedent.verdict === undefined) return undefined;
  return {
    verdict: precedent.verdict,
    reasons: [
      `A person ruled on nearly the same claim (${precedent.id}): “${precedent.text}”`,
      ...(byRule.verdict === precedent.verdict ? byRule.reasons : []),
    ],
    studies: [...precedent.studies],
    hold: 'firm',
  };
}

function byFact({ text }: Asked, record: EvidenceBase): Proposal | undefined {
  const fact = factOn(text);
  if (fact === undefined) return undefined;
  const known = new Set(record.evidence.map(({ study }) => study.id));
  const studies = fact.studies.filter((id) => known.has(id));
  if (studies.length === 0) return undefined;
  return { verdict: fact.verdict, reasons: [fact.reason], studies, hold: 'firm' };
}

/** A score a seller gathered, or one person's story, is no outcome of a study. */
function byStory(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposal | undefined {
  const story =
    /\b(one|a|an|the) (\w+ )?(patient|writer|client|man|woman|veteran|reviewer|testimonial)('s)?\b|\bseveral patients, one|\bI (was|felt|had|got)\b|\bmy (own )?(life|depression|doctor)\b/i;
  const told = asked.kind === 'efficacy' || asked.kind === 'duration' || asked.kind === 'cost';
  if (asked.kind === 'satisfaction' || (told && story.test(asked.text))) {
    const proposal = untraced(asked, leads, record, 'untraceable');
    const why =
      asked.kind === 'satisfaction'
        ? 'How satisfied people are is no outcome of a study on record.'
        : 'One person\u2019s story cannot be traced to data.';
    return { ...proposal, reasons: [why, ...proposal.reasons] };
  }
  return undefined;
}

function byFigure(
  asked: Asked,
  leads: readonly Lead[],
  record: EvidenceBase,
): Proposal | undefined {
  if (asked.kind === 'mechanism') return undefined;
  const best = leads.slice(0, nearest);
  const [ground = best.flatMap((lead) => nearGroundOf(asked, lead) ?? [])[0]] = best.flatMap(
    (lead, index) => groundOf(asked, lead, record, index === 0) ?? [],
  );
  if (ground !== undefined) return weigh(asked, ground.lead, ground.match);
  if (rate(asked) === undefined || unmeasured[asked.kind]) return undefined;
  return byDescription(asked, leads) ?? untraced(asked, leads, record);
}

/** The rate is not on record, yet all else in the claim points to one study and no other. */
function byDescription(asked: Asked, [lead, next]: readonly Lead[]): Proposal | undefined {
  if (lead === undefined || lead.score < 5 || lead.score - (next?.score ?? 0) < 1.5)
    return undefined;
  // A study whose rates were read and do not fit is another study.
  const hasRates = lead.evidence.measured.some(
    ({ role, kind }) => role === 'result' && kind === '%',
  );
  if (hasRates && !lead.named) return undefined;
  if (!lead.named && lead.wording < 0.3 && !lead.why.some(isRuling)) return undefined;
  const proposal = weigh(asked, lead, undefined);
  const missing = `The claim describes ${lead.evidence.study.short}; its figure, ${rate(asked) ?? ''}, is not in what could be read of it.`;
  return {
    ...proposal,
    verdict: 'overstated',
    reasons: [missing, ...proposal.reasons],
    hold: 'loose',
  };
}

const isRuling = (why: string): boolean => why.startsWith('a ruling') || why.startsWith('read for');

const ofEffect: readonly ClaimKind[] = ['efficacy', 'speed', 'duration', 'safety', 'comparison'];

/** Matters on which claims about the brain can be set against a study at all. */
const aboutBrain = new Set(['receptors', 'altered-state', 'kap-adds', 'dissociation']);

const unmeasured: Partial<Readonly<Record<ClaimKind, true>>> = {
  prevalence: true,
  cost: true,
  legal: true,
  coverage: true,
};

const describes =
  /\b(stud(y|ies)|trial|review|meta-analysis|analysis|pilot|(in)?patients|participants)\b.{0,80}\b(randomi[sz]ed|followed|reviewed|records of|covers?|compared|split|enrolled|counts?|(had|with) both|on top of)\b/i;

/** It says how a study was made, which is right or not whatever the study found. */
function byDesign(asked: Asked, [lead]: readonly Lead[]): Proposal | undefined {
  if (!describes.test(asked.text) || boldIn(asked.text).length > 0) return undefined;
  const year = /\b(?:19|20)\d\d\b/.exec(asked.text)?.[0];
  if (
    lead === undefined ||
    (year !== undefined && lead.evidence.study.citation.year !== Number(year))
  ) {
    return undefined;
  }
  const size = lead.matches.some(
    ({ measured, near }) => measured.role === 'sample' && near === 'same',
  );
  if (!size && lead.wording < 0.3) return undefined;
  const { study } = lead.evidence;
  const reason = `It describes ${study.short}: ${study.finding}`;
  return { verdict: 'supported', reasons: [reason], studies: [study.id], hold: 'loose' };
}

/** It names the year of what it rests on, and the study is of another. */
function otherYear({ text }: Asked, { evidence, named: byName }: Lead): boolean {
  const year =
    /\b(?:stud(?:y|ies)|trial|review|meta-analysis|paper)s? (?:of|from|in) (?:\w+ )?((?:19|20)\d\d)\b/i.exec(
      text,
    )?.[1];
  return !byName && year !== undefined && evidence.study.citation.year !== Number(year);
}

/** A ranking within treatment, which no study on record made. */
const ranks =
  /\b(do(es)? best|works? best|lower in|less in|safer (in|with)|fewer (side|adverse)|needs? (fewer|less)|unlikely|no longer need|what makes?|are what make)\b/i;

/** No rate to compare: the nearest study read for the matter, and how boldly the claim is worded. */
function byMatter(asked: Asked, leads: readonly Lead[]): Proposal | undefined {
  const raised = mattersIn(asked.text);
  const [lead] = leads;
  if (lead === undefined) return undefined;
  const shared = raised.filter((matter) => readsFor(lead, matter));
  const ofBrain = asked.kind === 'mechanism';
  if (ofBrain && !shared.some((matter) => aboutBrain.has(matter))) return undefined;
  const needed = shared.length > 0 ? bearing : lead.wording >= alike ? bearingAlike : bearingUnread;
  if (lead.score < needed) return undefined;
  if (unmeasured[asked.kind] && shared.length === 0) return undefined;
  if (asked.kind === 'prevalence' && asked.about.drug === undefined) return undefined;
  if (ranks.test(asked.text) || otherYear(asked, lead)) return undefined;
  const bold = boldIn(asked.text);
  const standing = standingOn(asked.text, raised);
  if (standing !== undefined) {
    // The study to show is one that is read for the matter that answered.
    const apt =
      leads.find((one) => one.score > lead.score - 1 && readsFor(one, standing.matter)) ?? lead;
    const shown = apt.evidence.study;
    const within = ['partly', ...(standing.matter === 'relief-length' ? ['supported'] : [])];
    const surer = bold.length > 0 && within.includes(standing.verdict);
    const narrow = standing.matter === 'rapid-relief' && withinBounds(asked);
    return {
      verdict: surer ? 'overstated' : narrow ? 'supported' : standing.verdict,
      reasons: [standing.reason, ...(surer ? bold : []), `${shown.short}: ${shown.finding}`],
      studies: [shown.id],
      hold: 'loose',
    };
  }
  if (asked.kind === 'comparison' && !named(asked, lead, shared)) return undefined;
  return { ...weigh(asked, lead, undefined), hold: 'loose' };
}

function readsFor({ evidence }: Lead, matter: string): boolean {
  const { first = [], also = [] } = evidence.study.speaks_to ?? {};
  return first.includes(matter) || also.includes(matter);
}

/** A comparison is borne out by a study only where the study made the same one. */
function named(
  { text }: Asked,
  { evidence, why, wording, named: byName }: Lead,
  shared: readonly string[],
): boolean {
  const compared = ['drug-against-drug', 'ect', 'blinding', 'dose-approaches'];
  return (
    byName ||
    (evidence.study.speaks_to?.first ?? []).some(
      (one) => shared.includes(one) && compared.includes(one),
    ) ||
    wording > 0.35 ||
    why.some((one) => one.startsWith('same comparison')) ||
    /\bapproach\b/i.test(text)
  );
}

function weigh(asked: Asked, lead: Lead, match: Match | undefined): Proposal {
  const { study } = lead.evidence;
  const found = limits(asked, lead, match);
  const measured = match?.measured;
  const when = measured?.timepoint === undefined ? '' : `, ${measured.timepoint}`;
  const shown =
    measured === undefined || measured.role === 'text'
      ? `${study.short}: ${study.finding}`
      : `${study.short} measured ${measured.words} (${measured.measure}${when}).`;
  const bold = match === undefined ? boldIn(asked.text) : [];
  const sized = lead.matches.some(
    ({ measured, near }) => measured.role === 'sample' && near === 'same',
  );
  const ofStudies = asked.kind === 'evidence-base' && !sized;
  const wide =
    match === undefined &&
    found.length === 0 &&
    (ofStudies || ofEffect.includes(asked.kind)) &&
    !(deniesEffect(asked.text) && foundNothing(asked.text, study));
  const bounds = `That is what was measured, in ${study.population.condition}; the claim sets no such bounds.`;
  const weighed = worst(found, match === undefined && isModest(asked.text));
  return {
    verdict: bold.length > 0 ? 'overstated' : wide && !withinBounds(asked) ? 'partly' : weighed,
    reasons: [
      shown,
      ...bold,
      ...found.map(({ reason }) => reason),
      ...(wide && bold.length === 0 ? [bounds] : []),
      ...therapyNote(asked, lead),
    ],
    studies: [study.id],
    hold: 'firm',
  };
}

/** A claim beside a study without therapy: said even where the claim itself is silent on it. */
function therapyNote({ about }: Asked, { evidence }: Lead): string[] {
  const { psychotherapy, intervention, design } = evidence.study;
  const regulatory = design === 'regulatory-label' || design === 'regulatory-warning';
  if (psychotherapy !== 'none' || regulatory || intervention.use !== 'treatment') return [];
  // The limits have said it already where the claim is about therapy.
  if (about.psychotherapy === 'integral') return [];
  return ['No psychotherapy was part of the study.'];
}

/** It says that it is about infusions, or about what may be, and does not promise therapy's part. */
function withinBounds({ text, about }: Asked): boolean {
  if (about.psychotherapy === 'integral' || (about.condition ?? []).length > 2) return false;
  if (/\b(than|ssris?|usual|antidepressants)\b/i.test(text)) return false;
  return (
    /\binfus\w+|by vein|intravenous|\biv\b/i.test(text) || /\b(may|some|suggest)\b/i.test(text)
  );
}

/** A claim that keeps within bounds is at most partly borne out; it overstates nothing. */
function worst(found: readonly Limit[], modest: boolean): Verdict {
  if (!modest && found.some(({ to }) => to === 'overstated')) return 'overstated';
  return found.length > 0 ? 'partly' : 'supported';
}
