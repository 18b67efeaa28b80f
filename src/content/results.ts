import type { Arm, Outcome } from '../schema/study.ts';
import type { Study } from '../types.ts';
import { counted, number } from './wording.ts';

/** A share of people in one arm, in per cent. */
export interface Share {
  name: string;
  value: number;
  n?: number;
  /** What the treatment was compared with. */
  comparator: boolean;
}

/** One result that can be drawn: a measure with its shares. */
export interface Result {
  measure: string;
  timepoint?: string;
  shares: Share[];
  /** Line of the study's file on which it begins. */
  line?: number;
}

const given = /^(?:\(?(?:r|s|es|race)[-)]?)?ketamine|^KAP\b|^Spravato/iu;
const compared =
  /placebo|saline|midazolam|control|comparator|sham|usual|conventional|\bECT\b|\bCBT\b|electroconvulsive|quetiapine|fentanyl|lorazepam|diphenhydramine|\bnone\b|no ketamine|drug-free|no depression/iu;

/** Whether an arm's name tells of the comparison and not of the drug. */
export function isComparator(name: string): boolean {
  return !given.test(name) && compared.test(name);
}

function share(arm: Arm): Share | undefined {
  const { name, value, n, unit = '' } = arm;
  if (value === undefined || !unit.startsWith('%') || value < 0 || value > 100) return undefined;
  return { name, value, ...(n === undefined ? {} : { n }), comparator: isComparator(name) };
}

const words = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[a-z]{4,}|\d+/gu) ?? []);

function nearness(text: string, wanted: Set<string>): number {
  return [...words(text)].filter((word) => wanted.has(word)).length;
}

interface Entry {
  text: string;
  primary: boolean;
  result: Result;
}

function entries(study: Study): Entry[] {
  const ofOutcome = (
    { measure, condition = '', timepoint, arms = [], primary }: Outcome,
    line: number | undefined,
  ): Entry => ({
    text: `${measure} ${condition} ${timepoint ?? ''}`,
    primary: primary === true,
    result: {
      measure,
      ...(timepoint === undefined ? {} : { timepoint }),
      shares: arms.map(share).filter((one) => one !== undefined),
      ...(line === undefined ? {} : { line }),
    },
  });
  const events = study.adverse_events.map(({ event, concept = '', arms = [] }, index) =>
    ofOutcome({ measure: event, condition: concept, arms }, study.lines?.adverse_events[index]),
  );
  const outcomes = study.outcomes.map((one, index) => ofOutcome(one, study.lines?.outcomes[index]));
  return [...outcomes, ...events].filter(({ result }) => result.shares.length > 0);
}

/**
 * Results of a study in per cent whose wording comes nearest to `text`, at most `limit`, nearest
 * first; the study's own order and its primary outcome decide between equals. Never by size of the
 * figure, so that no result is picked because it agrees.
 */
export function nearestResults(study: Study, text: string, limit: number): Result[] {
  const wanted = words(text);
  return entries(study)
    .map((entry, index) => ({
      ...entry,
      index,
      score: nearness(entry.text, wanted) + (entry.primary ? 0.5 : 0),
    }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit)
    .map(({ result }) => result);
}

/** An arm's value as printed: "64% of 47", "12 to 15 points", "not given". */
export function armValue({ value, low, high, unit = '' }: Arm): string {
  const space = unit === '' || unit.startsWith('%') ? '' : ' ';
  if (value !== undefined) return `${number(value)}${space}${counted(unit, value)}`;
  if (low === undefined && high === undefined) return 'not given';
  const from = low === undefined ? 'up to' : `${number(low)} to`;
  return `${from} ${high === undefined ? 'more' : number(high)}${space}${unit}`;
}

/** A p value as printed: a number takes its sign, words stand as they are. */
function chance(p: string): string {
  if (/^[<>=≤]/u.test(p)) return `p ${p}`;
  return /^[\d.]/u.test(p) ? `p = ${p}` : p;
}

/** An effect with its interval, as printed. */
export function effectWords(effect: NonNullable<Outcome['effect']>): {
  value: string;
  interval?: string;
} {
  const { type, value, low, high, ci95, p } = effect;
  const range = low === undefined || high === undefined ? '' : ` ${number(low)} to ${number(high)}`;
  const text = `${type}${value === undefined ? range : ` ${number(value)}`}`;
  const parts = [
    ci95 === undefined ? undefined : `${number(ci95[0])} to ${number(ci95[1])}`,
    p === undefined ? undefined : chance(p),
  ].filter((part) => part !== undefined);
  return { value: text, ...(parts.length === 0 ? {} : { interval: parts.join(', ') }) };
}
