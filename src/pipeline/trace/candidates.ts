import type { About, Figure } from '../../types.ts';
import type { ClaimKind } from '../../vocabulary.ts';
import { amount, nearness, written } from './amount.ts';
import { figureKey, type Evidence, type EvidenceBase } from './evidence.ts';
import { hoursOf, type Measured } from './measured.ts';

/** All that is looked at when a claim is traced. */
export interface Asked {
  text: string;
  kind: ClaimKind;
  figures: readonly Figure[];
  about: About;
  attributed?: string;
}

/** A claimed figure beside a study's. */
export interface Match {
  figure: Figure;
  measured: Measured;
  near: 'same' | 'near';
}

/** A study that may be behind a claim, with what speaks for it. */
export interface Lead {
  evidence: Evidence;
  score: number;
  why: string[];
  matches: Match[];
  /** The claim names its author or journal. */
  named: boolean;
  wording: number;
}

interface Point {
  score: number;
  why?: string;
}

/** How many studies a claim lists. */
const listed = 5;
const leastScore = 1.5;

/** Studies that may be behind a claim, best first; equal scores in order of id. */
export function candidates(asked: Asked, record: EvidenceBase): Lead[] {
  const wording = record.wording(asked.text);
  return record.evidence
    .map((evidence) => lead(asked, evidence, record, wording.get(evidence.study.id) ?? 0))
    .filter(({ score, why }) => score >= leastScore && why.length > 0)
    .sort((a, b) => b.score - a.score || (a.evidence.study.id < b.evidence.study.id ? -1 : 1))
    .slice(0, listed);
}

function lead(asked: Asked, evidence: Evidence, record: EvidenceBase, wording: number): Lead {
  const matches = asked.figures.flatMap((figure) => bestMatch(asked.text, figure, evidence) ?? []);
  const naming = nameCalls(asked.text, evidence);
  const points = [
    ...naming,
    ...matches.map((match) => figurePoint(match, record)),
    ...sharedSubject(asked, evidence),
    ...sharedDesign(asked.text, evidence),
    { score: wording * 8, ...(wording > 0.12 ? { why: 'worded alike' } : {}) },
  ];
  const score = points.reduce((sum, point) => sum + point.score, 0);
  return {
    evidence,
    score: Math.round(score * 100) / 100,
    why: points.flatMap(({ why }) => (why === undefined ? [] : [why])),
    matches,
    named: naming.length > 0,
    wording,
  };
}

function bestMatch(text: string, figure: Figure, { measured }: Evidence): Match | undefined {
  const claimed = amount(figure.value, figure.unit, figure.high);
  const slack = claimed.kind === '%' ? looseness(text, figure) : 0;
  let best: Match | undefined;
  for (const one of measured) {
    const near = nearness(claimed, one, slack);
    if (near === 'far' || (near === 'near' && one.role !== 'result')) continue;
    const match: Match = { figure, measured: one, near };
    if (best === undefined || rank(match) > rank(best)) best = match;
  }
  return best;
}

const roleRank = { result: 4, harm: 3, text: 2, sample: 2, control: 1 } as const;

function rank({ near, measured }: Match): number {
  return (near === 'same' ? 10 : 0) + roleRank[measured.role];
}

/** Points of leeway for figures in words ("two thirds") and after "about" or "nearly". */
function looseness(text: string, { at }: Figure): number {
  const inWords = !/\d/.test(text.slice(at.start, at.end));
  const hedged = /\b(about|around|nearly|almost|roughly|approximately|some|over|up to)\s*$/i.test(
    text.slice(Math.max(0, at.start - 16), at.start),
  );
  return inWords ? 3 : hedged ? 2 : 0;
}

function figurePoint({ figure, measured, near }: Match, { frequency }: EvidenceBase): Point {
  const said = written(figure.value, figure.unit, figure.high);
  const rare = 1 / Math.sqrt(frequency.get(figureKey(measured.value, measured.kind)) ?? 1);
  const weight = { result: 5, harm: 4, text: 3, sample: 4, control: 2 }[measured.role];
  // "24 hours" is written in many studies and says little on which one is meant; "27.5 days" does.
  const telling = measured.kind === 'hours' ? rare * rare : 0.4 + 0.6 * rare;
  const score = near === 'same' ? weight * telling : measured.kind === 'hours' ? 0.3 : 1.2;
  const how = near === 'same' ? 'the figure' : 'near the figure';
  return { score, why: `${how} ${said}: ${shorten(measured.words)}` };
}

function nameCalls(text: string, { study, author, journal }: Evidence): Point[] {
  const year = study.citation.year;
  const sameYear = year !== undefined && new RegExp(`\\b${year}\\b`).test(text);
  const points: Point[] = [];
  if (author !== undefined && new RegExp(`\\b${author}\\b`).test(text)) {
    points.push({ score: sameYear ? 9 : 5, why: `names ${author}${sameYear ? ` ${year}` : ''}` });
  }
  if (journal !== undefined && text.toLowerCase().includes(journal.toLowerCase())) {
    points.push({ score: sameYear ? 6 : 4, why: `names the ${journal}` });
  }
  return points;
}

function sharedSubject({ text, about, kind }: Asked, { study, measured }: Evidence): Point[] {
  const points: Point[] = [];
  const wanted = about.condition ?? [];
  const conditions = study.population.conditions;
  const common = wanted.filter((id) => conditions.includes(id));
  if (common.length > 0) points.push({ score: 1.2, why: `same condition: ${common.join(', ')}` });
  else if (wanted.length > 0 && conditions.length > 0) points.push({ score: -1 });
  const { drug, route } = study.intervention;
  if (about.drug?.some((one) => drug.includes(one)) === false) points.push({ score: -2 });
  const routes = (about.route ?? []).filter((one) => one !== 'unknown' && route.includes(one));
  if (routes.length > 0) points.push({ score: 0.5, why: `same route: ${routes.join(', ')}` });
  if (about.psychotherapy === 'integral' && study.psychotherapy === 'integral') {
    points.push({ score: 0.9, why: 'both with psychotherapy' });
  }
  const hours = kind === 'cost' ? undefined : hoursOf(about.timepoint);
  const when = measured.find((one) => hours !== undefined && closeInTime(one.hours, hours));
  if (when?.timepoint !== undefined) {
    points.push({ score: 1, why: `measured at the same time: ${when.timepoint}` });
  }
  const against = comparators.find((one) => one.test(text) && one.test(study.comparator ?? ''));
  if (against !== undefined)
    points.push({ score: 1.5, why: `same comparison: ${study.comparator ?? ''}` });
  return points;
}

const comparators = [/placebo|saline/i, /midazolam/i, /\bect\b|electroconvulsive/i, /quetiapine/i];

function closeInTime(measured: number | undefined, claimed: number): boolean {
  return measured !== undefined && measured / claimed < 1.3 && claimed / measured < 1.3;
}

const designWords: readonly [RegExp, readonly string[]][] = [
  [/\bmeta-analys[ei]s|pooled/i, ['meta-analysis', 'systematic-review']],
  [/\bsystematic review|\breviews?\b/i, ['systematic-review', 'meta-analysis']],
  [/\brandomi[sz]ed|controlled trial|placebo/i, ['randomized-controlled', 'crossover-rct']],
  [/\bsurvey/i, ['survey']],
  [/\bfda\b|\blabel\b|boxed warning/i, ['regulatory-label', 'regulatory-warning']],
  [/\bpilot\b/i, ['open-label', 'observational', 'case-series']],
];

function sharedDesign(text: string, { study }: Evidence): Point[] {
  const found = designWords.find(
    ([words, designs]) => words.test(text) && designs.includes(study.design),
  );
  return found === undefined ? [] : [{ score: 1.2, why: `same kind of study: ${study.design}` }];
}

function shorten(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).replace(/\s\S*$/, '')} …`;
}
