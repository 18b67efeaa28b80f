import type { Claim, Source, Study } from '../types.ts';
import { drugName, routeName } from './wording.ts';

/** What a claim is about, as far as it says; its page fills in what the claim leaves open. */
export interface Subject {
  drug: readonly string[];
  route: readonly string[];
  psychotherapy: string;
}

/** The claim's own words first, then those of the page it stands on. */
export function subjectOf(claim: Claim, source: Source): Subject {
  return {
    drug: claim.about.drug ?? source.drug,
    route: (claim.about.route ?? source.route).filter((route) => route !== 'unknown'),
    psychotherapy: claim.about.psychotherapy ?? source.psychotherapy,
  };
}

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((value) => other.includes(value));

const therapyWords: Record<string, string> = {
  none: 'no psychotherapy was given',
  unclear: 'whether psychotherapy was given is not described',
  adjunct: 'psychotherapy ran beside it and was not part of the treatment',
};

/** How a study differs from what the claim is about: drug, route and psychotherapy, each in words. */
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
  return found;
}
