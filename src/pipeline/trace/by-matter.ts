import type { Asked, Lead } from './candidates.ts';
import { unmeasured } from './by-figure.ts';
import { mattersIn } from './matters.ts';
import type { Proposal } from './proposal.ts';
import { standingOn } from './standing.ts';
import { boldIn } from './tone.ts';
import { weigh, withinBounds } from './weigh.ts';

/** Below this score a study has too little to do with a claim to carry a verdict on it. */
const bearing = 2.8;

/** The same where no person said that the study is read for the matter. */
const bearingUnread = 5.5;

/** The same where the claim is worded as the study is. */
const bearingAlike = 4;

const alike = 0.45;

/** Matters on which claims about the brain can be set against a study at all. */
const aboutBrain = new Set([
  'receptors',
  'altered-state',
  'kap-adds',
  'dissociation',
  'brain-harm',
]);

/** It tells how a study was made. */
export const describesStudy =
  /\b(stud(y|ies)|trial|review|meta-analysis|analysis|pilot|(in)?patients|participants)\b.{0,80}\b(randomi[sz]ed|followed|reviewed|records of|covers?|compared|split|enrolled|counts?|(had|with) both|on top of)\b/i;

/** It says how a study was made, which is right or not whatever the study found. */
export function byDesign(asked: Asked, [lead]: readonly Lead[]): Proposal | undefined {
  if (!describesStudy.test(asked.text) || boldIn(asked.plain).length > 0) return undefined;
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
export function byMatter(asked: Asked, leads: readonly Lead[]): Proposal | undefined {
  const raised = mattersIn(asked.plain);
  const [lead] = leads;
  if (lead === undefined) return undefined;
  const shared = raised.filter((matter) => readsFor(lead, matter));
  const ofBrain = asked.kind === 'mechanism';
  if (ofBrain && !shared.some((matter) => aboutBrain.has(matter))) return undefined;
  const needed = shared.length > 0 ? bearing : lead.wording >= alike ? bearingAlike : bearingUnread;
  if (lead.score < needed) return undefined;
  if (unmeasured[asked.kind] && shared.length === 0) return undefined;
  if (asked.kind === 'prevalence' && asked.about.drug === undefined) return undefined;
  if (ranks.test(asked.plain) || otherYear(asked, lead)) return undefined;
  const bold = boldIn(asked.plain);
  const standing = standingOn(asked.plain, raised);
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
      hold: standing.verdict === 'contradicted' ? 'firm' : 'loose',
    };
  }
  if (asked.kind === 'comparison' && !named(asked, lead, shared)) return undefined;
  return { ...weigh(asked, lead, undefined), hold: 'loose' };
}

function readsFor({ evidence }: Lead, matter: string): boolean {
  const { first = [], also = [] } = evidence.study.speaks_to ?? {};
  return first.includes(matter) || also.includes(matter);
}

/** Matters that are themselves a comparison. */
const compared: ReadonlySet<string> = new Set([
  'drug-against-drug',
  'ect',
  'blinding',
  'dose-approaches',
  'dose',
  'frequency',
  'kap-adds',
  'altered-state',
  'esketamine-relapse',
  'null-result',
]);

/** A comparison is borne out by a study only where the study made the same one. */
function named(
  { text }: Asked,
  { evidence, ties, wording, named: byName }: Lead,
  shared: readonly string[],
): boolean {
  const { first = [], also = [] } = evidence.study.speaks_to ?? {};
  return (
    byName ||
    [...first, ...also].some((one) => shared.includes(one) && compared.has(one)) ||
    wording > 0.35 ||
    ties.has('comparison') ||
    /\bapproach\b/i.test(text)
  );
}
