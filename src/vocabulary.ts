/**
 * The closed word lists of the contract: every value a contributor may write and every label the
 * reader may give, in the order in which they are shown.
 */

export const themes = ['benefit', 'challenge', 'side-effect', 'cost', 'variable-response'] as const;
export type Theme = (typeof themes)[number];

export const voices = ['experience', 'study', 'marketing', 'information'] as const;
export type Voice = (typeof voices)[number];

export const stances = ['favourable', 'critical', 'mixed', 'neutral'] as const;
export type Stance = (typeof stances)[number];

export const sourceKinds = [
  'experience-post',
  'patient-review',
  'forum-post',
  'submission',
  'news-account',
  'clinic-marketing',
  'telehealth-marketing',
  'wellness-blog',
  'directory',
  'health-information',
  'regulator',
  'news',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Kinds in which a private person tells what happened to them or to someone close. */
export const accountKinds = [
  'experience-post',
  'patient-review',
  'forum-post',
  'submission',
  'news-account',
] as const satisfies readonly SourceKind[];

/** Kinds that praise or sell, called "promotional" in the annotation guide. */
export const promotionalKinds = [
  'clinic-marketing',
  'telehealth-marketing',
  'wellness-blog',
] as const satisfies readonly SourceKind[];

export const interests = [
  'provider',
  'telehealth-company',
  'affiliate-links',
  'directory-leads',
  'sponsored',
  'sells-course',
  'treated-free',
  'journalist',
  'insurer',
  'regulator',
  'none-known',
] as const;
export type Interest = (typeof interests)[number];

/** Interests of those who gain when more people are treated; the switch "leave out" removes these. */
export const gainingInterests = [
  'provider',
  'telehealth-company',
  'affiliate-links',
  'directory-leads',
  'sponsored',
  'sells-course',
  'treated-free',
] as const satisfies readonly Interest[];

export const drugs = ['ketamine', 'esketamine'] as const;
export type Drug = (typeof drugs)[number];

export const routes = [
  'iv',
  'im',
  'subcutaneous',
  'sublingual',
  'oral',
  'intranasal',
  'unknown',
] as const;
export type Route = (typeof routes)[number];

export const settings = [
  'clinic',
  'therapist-office',
  'at-home',
  'hospital',
  'retreat',
  'unknown',
] as const;
export type Setting = (typeof settings)[number];

export const psychotherapies = ['integral', 'adjunct', 'none', 'unknown'] as const;
export type Psychotherapy = (typeof psychotherapies)[number];

export const rightsKinds = ['paraphrase', 'permission', 'cc-by-4.0', 'own-submission'] as const;
export type Rights = (typeof rightsKinds)[number];

export const coverages = ['whole-page', 'beginning-of-page'] as const;
export type Coverage = (typeof coverages)[number];

export const designs = [
  'randomized-controlled',
  'crossover-rct',
  'open-label',
  'observational',
  'retrospective',
  'case-series',
  'survey',
  'qualitative',
  'systematic-review',
  'meta-analysis',
  'regulatory-label',
  'regulatory-warning',
] as const;
export type Design = (typeof designs)[number];

/** Verdicts in the order in which their tests are made. */
export const verdicts = [
  'supported',
  'partly',
  'overstated',
  'contradicted',
  'untraceable',
  'not-studied',
] as const;
export type Verdict = (typeof verdicts)[number];

export const claimKinds = [
  'efficacy',
  'speed',
  'duration',
  'safety',
  'satisfaction',
  'prevalence',
  'comparison',
  'cost',
  'evidence-base',
  'mechanism',
  'coverage',
  'legal',
  'other',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const conceptKinds = ['effect', 'condition', 'route', 'outcome'] as const;
export type ConceptKind = (typeof conceptKinds)[number];
