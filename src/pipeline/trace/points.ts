import { written } from './amount.ts';
import type { Match } from './candidates.ts';
import { figureKey, type Evidence, type EvidenceBase } from './evidence.ts';
import type { Figure } from '../../types.ts';
import type { Measured } from './measured.ts';
import type { Needs } from './needs.ts';
import { foundNothing } from './null-result.ts';
import { weights } from './weights.ts';

/** What ties a claim to a study, by its kind. */
export type Tie =
  | 'comparison'
  | 'condition'
  | 'drug'
  | 'matter'
  | 'number'
  | 'people'
  | 'route'
  | 'ruling'
  | 'therapy'
  | 'time';

/** One thing that speaks for a study, or against it; in words where it speaks for it. */
export interface Point {
  score: number;
  why?: string;
  tie?: Tie;
}

/** What a figure in common is worth: more the fewer studies have it. */
export function figurePoint({ figure, measured, near }: Match, { frequency }: EvidenceBase): Point {
  const said = written(figure.value, figure.unit, figure.high);
  const rare = 1 / Math.sqrt(frequency.get(figureKey(measured.value, measured.kind)) ?? 1);
  const weight = weights.figure[measured.role];
  // "24 hours" is written in many studies and says little on which one is meant; "27.5 days" does.
  const telling = measured.kind === 'hours' ? rare * rare : 0.4 + 0.6 * rare;
  const score = near === 'same' ? weight * telling : nearWorth(figure, measured);
  const how = near === 'same' ? 'the figure' : 'near the figure';
  return { score, why: `${how} ${said}: ${shorten(measured.words)}` };
}

function nearWorth({ value }: Figure, measured: Measured): number {
  if (measured.kind === 'hours') return weights.nearTime;
  const close = measured.kind === '%' && Math.abs(measured.value - value) <= 2;
  return close ? weights.closeFigure : weights.nearFigure;
}

/** What it is worth that the claim names the study's first author or journal. */
export function nameCalls(text: string, { study, names, journal }: Evidence): Point[] {
  const year = study.citation.year ?? '';
  const sameYear = names.year?.test(text) === true;
  const points: Point[] = [];
  if (names.author?.words.test(text) === true) {
    points.push({
      score: sameYear ? weights.authorAndYear : weights.author,
      why: `names ${names.author.name}${sameYear ? ` ${year}` : ''}`,
    });
  }
  const alias = names.aliases.find(({ words }) => words.test(text));
  if (alias !== undefined) points.push({ score: weights.alias, why: `names ${alias.name}` });
  if (sameYear && /\b(stud(y|ies)|trial|review|meta-analysis|paper|notice|alert)\b/i.test(text)) {
    points.push({ score: weights.year, why: `names the year ${year}` });
  }
  if (journal !== undefined && text.toLowerCase().includes(journal.toLowerCase())) {
    points.push({
      score: sameYear ? weights.journalAndYear : weights.journal,
      why: `names the ${journal}`,
    });
  }
  return points;
}

/** What it is worth that the study is read for a matter the claim raises; many matters share. */
export function matterPoints(raised: readonly string[], { study }: Evidence): Point[] {
  const { first = [], also = [] } = study.speaks_to ?? {};
  const share = 1 / Math.sqrt(Math.max(1, raised.length));
  return raised.flatMap((matter): Point[] => {
    const worth = first.includes(matter)
      ? weights.matterFirst
      : also.includes(matter)
        ? weights.matterAlso
        : 0;
    if (worth === 0) return [];
    const why = `read for this matter: ${matter.replaceAll('-', ' ')}`;
    return [{ score: worth * share, why, tie: 'matter' }];
  });
}

/** What it is worth that a study is as large as the claim says, and has the numbers that stand in it. */
export function sharedSize({ size, numbers }: Needs, { study, text }: Evidence): Point[] {
  const people = study.population.n;
  const fits =
    people !== undefined &&
    ((size === 'large' && people >= 150) || (size === 'small' && people <= 40));
  const said = numbers.filter((one) => one.test(text)).length;
  const points: Point[] = [];
  if (fits)
    points.push({ score: weights.size, why: `as ${size} as the claim says: ${people} people` });
  if (said > 0) {
    const score = weights.number * Math.min(2, said);
    points.push({ score, why: 'a number of the claim stands in it', tie: 'number' });
  }
  return points;
}

/** What it is worth that the claim says, as the study does, that there was no difference. */
export function sharedNull(text: string, { denies }: Needs, { study }: Evidence): Point[] {
  if (!denies || !foundNothing(text, study)) return [];
  return [{ score: weights.nullResult, why: 'found no significant difference' }];
}

/** What it is worth that the claim names the kind of study. */
export function sharedDesign({ designs }: Needs, { study }: Evidence): Point[] {
  return designs.some((ones) => ones.includes(study.design))
    ? [{ score: weights.design, why: `same kind of study: ${study.design}` }]
    : [];
}

function shorten(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).replace(/\s\S*$/, '')} …`;
}
