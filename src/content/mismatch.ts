import { hoursOf } from '../pipeline/trace/measured.ts';
import type { Claim, Source, Study } from '../types.ts';
import { drugName, routeName } from './wording.ts';

/** What a claim is about, as far as it says; its page fills in what the claim leaves open. */
export interface Subject {
  drug: readonly string[];
  route: readonly string[];
  psychotherapy: string;
  /** Ids of conditions. */
  condition: readonly string[];
  /** When it is to happen, in the claim's own words. */
  timepoint?: string;
}

/** The claim's own words first, then those of the page it stands on. */
export function subjectOf(claim: Claim, source: Source): Subject {
  return {
    drug: claim.about.drug ?? source.drug,
    route: (claim.about.route ?? source.route).filter((route) => route !== 'unknown'),
    psychotherapy: claim.about.psychotherapy ?? source.psychotherapy,
    condition: claim.about.condition ?? [],
    ...(claim.about.timepoint === undefined ? {} : { timepoint: claim.about.timepoint }),
  };
}

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((value) => other.includes(value));

const therapyWords: Record<string, string> = {
  none: 'no psychotherapy was given',
  unclear: 'whether psychotherapy was given is not described',
  adjunct: 'psychotherapy ran beside it and was not part of the treatment',
};

/** How a study differs from what the claim is about: drug, route, psychotherapy, people and time, each in words. */
export function mismatches(subject: Subject, study: Study): string[] {
  const { drug, route } = study.intervention;
  const found: string[] = [];
  if (!shares(subject.drug, drug)) {
    found.push(`drug: ${drug.map((id) => drugName[id]).join(' and ')}`);
  }
  const known = route.filter((id) => id !== 'unknown');
  if (subject.route.length > 0 && known.length > 0 && !shares(subject.route, known)) {
    found.push(`route: ${known.map((id) => routeName[id]).join(', ')}`);
  }
  const wants = subject.psychotherapy === 'integral' || subject.psychotherapy === 'adjunct';
  const therapy = therapyWords[study.psychotherapy];
  const same = study.psychotherapy === subject.psychotherapy;
  if (wants && !same && therapy !== undefined) found.push(therapy);
  if (subject.psychotherapy === 'none' && study.psychotherapy === 'integral') {
    found.push('psychotherapy was part of the treatment');
  }
  const { conditions, condition } = study.population;
  const bothNamed = subject.condition.length > 0 && conditions.length > 0;
  if (bothNamed && !shares(subject.condition, conditions)) found.push(`people: ${condition}`);
  return [...found, ...timeApart(subject, study)];
}

/** Told for a time at least twice as late as anything measured, or half as early. */
function timeApart({ timepoint }: Subject, { outcomes }: Study): string[] {
  const told = hoursOf(timepoint);
  const measured = outcomes
    .flatMap((one) => {
      const hours = hoursOf(one.timepoint);
      return hours === undefined ? [] : [{ hours, words: one.timepoint ?? '' }];
    })
    .sort((a, b) => a.hours - b.hours);
  const [first, last] = [measured[0], measured.at(-1)];
  if (told === undefined || first === undefined || last === undefined) return [];
  if (told >= last.hours * 2) return [`time: last measured at ${last.words}`];
  return told * 2 <= first.hours ? [`time: first measured at ${first.words}`] : [];
}
