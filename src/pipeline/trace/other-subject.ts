import type { Case, Finding } from './limit.ts';

/** Ketamine is not esketamine. */
export function otherDrug({ asked, study }: Case): Finding | undefined {
  const claimed = asked.about.drug ?? [];
  const given = study.intervention.drug;
  if (claimed.length === 0 || claimed.some((drug) => given.includes(drug))) return undefined;
  return {
    to: 'partly',
    reason: `Another drug: the claim is about ${claimed.join(' and ')}, the study gave ${given.join(' and ')}.`,
  };
}

/** An infusion is not a lozenge. */
export function otherRoute({ asked, study }: Case): Finding | undefined {
  const claimed = (asked.about.route ?? []).filter((route) => route !== 'unknown');
  const given = study.intervention.route.filter((route) => route !== 'unknown');
  if (claimed.length === 0 || given.length === 0) return undefined;
  if (claimed.some((route) => given.includes(route))) return undefined;
  return {
    to: 'partly',
    reason: `Another route: the claim is about ${claimed.join(' and ')}, the study gave it ${given.join(' and ')}.`,
  };
}

/** A study without psychotherapy says nothing of therapy. */
export function noTherapy({ asked, study }: Case): Finding | undefined {
  if (asked.about.psychotherapy !== 'integral' || study.psychotherapy !== 'none') return undefined;
  return { to: 'partly', reason: 'No psychotherapy was part of the study.' };
}

/** Other people than were studied. */
export function otherCondition({ asked, study }: Case): Finding | undefined {
  const claimed = asked.conditions;
  const studied = study.population.conditions;
  if (claimed.length === 0 || studied.length === 0) return undefined;
  if (claimed.some((id) => studied.includes(id))) return undefined;
  return {
    to: 'partly',
    reason: `Other people: the claim is about ${claimed.join(', ')}, the study was in ${study.population.condition}.`,
  };
}

/** Who takes it by the gram for pleasure is no patient. */
export function otherUse({ asked, study }: Case): Finding | undefined {
  if (study.intervention.use !== 'non-medical' || ofUsers.test(asked.plain)) return undefined;
  return {
    to: 'overstated',
    reason: `${study.short} was of people who take it outside of treatment; the claim does not say so.`,
  };
}

const ofUsers =
  /\b(recreation\w*|non-?medical\w*|users?|use|misus\w*|abus\w*|ravers?|club\w*|illicit\w*|street|outside of medicine|overdos\w*|poison\w*|calls)\b/i;

/** How long it lasted in those whom it had helped is not how long it lasts. */
export function respondersOnly({ asked, study, match }: Case): Finding | undefined {
  if (asked.kind !== 'duration') return undefined;
  const found = match?.measured.role === 'text' ? match.measured.words : study.finding;
  if (!ofResponders.test(found) || ofResponders.test(asked.plain)) return undefined;
  return {
    to: 'partly',
    reason: `${study.short} measured it among people whom the treatment had helped already.`,
  };
}

const ofResponders =
  /\b(responders?|responded|respond|remitters?|remitted|already (well|better)|well already|stable|once .{0,20} well)\b/i;
