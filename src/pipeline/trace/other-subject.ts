import type { Case, Limit } from './limit.ts';

/** Ketamine is not esketamine. */
export function otherDrug({ asked, study }: Case): Limit | undefined {
  const claimed = asked.about.drug ?? [];
  const given = study.intervention.drug;
  if (claimed.length === 0 || claimed.some((drug) => given.includes(drug))) return undefined;
  return {
    to: 'partly',
    reason: `Another drug: the claim is about ${claimed.join(' and ')}, the study gave ${given.join(' and ')}.`,
  };
}

/** An infusion is not a lozenge. */
export function otherRoute({ asked, study }: Case): Limit | undefined {
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
export function noTherapy({ asked, study }: Case): Limit | undefined {
  if (asked.about.psychotherapy !== 'integral' || study.psychotherapy !== 'none') return undefined;
  return { to: 'partly', reason: 'No psychotherapy was part of the study.' };
}

/** Other people than were studied. */
export function otherCondition({ asked, study }: Case): Limit | undefined {
  const claimed = asked.conditions;
  const studied = study.population.conditions;
  if (claimed.length === 0 || studied.length === 0) return undefined;
  if (claimed.some((id) => studied.includes(id))) return undefined;
  return {
    to: 'partly',
    reason: `Other people: the claim is about ${claimed.join(', ')}, the study was in ${study.population.condition}.`,
  };
}
