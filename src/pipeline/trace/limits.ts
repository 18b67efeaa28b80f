import { amount, written } from './amount.ts';
import type { Asked, Lead, Match } from './candidates.ts';
import { ofEffect } from './kind.ts';
import type { Case, Finding } from './limit.ts';
import { hoursOf, isControl } from './measured.ts';
import { foundNothing } from './null-result.ts';
import {
  noTherapy,
  otherCondition,
  otherDrug,
  otherRoute,
  otherUse,
  respondersOnly,
} from './other-subject.ts';
import { deniesEffect } from './tone.ts';

/** Below this a study is called tiny: a result hangs on one or two people. */
const tiny = 20;

/** Designs in which nobody was compared with people who had something else. */
export const uncontrolled: readonly string[] = [
  'open-label',
  'observational',
  'retrospective',
  'case-series',
];

/** Each rule looks at one thing and is silent where there is nothing to say. */
const rules = {
  figureOff,
  controlDropped,
  tinySample,
  noControl,
  notSignificant,
  earlierTold,
  tooSure,
  otherDrug,
  otherRoute,
  noTherapy,
  otherCondition,
  otherUse,
  respondersOnly,
};

export type LimitId = keyof typeof rules;

/** A finding, and the rule that made it. */
export interface Limit extends Finding {
  id: LimitId;
}

const ids = Object.keys(rules) as LimitId[];

/** All that the claim leaves out or adds, in the order of the rules. */
export function limits(asked: Asked, lead: Lead, match: Match | undefined): Limit[] {
  const one = { asked, study: lead.evidence.study, match };
  return ids.flatMap((id): Limit[] => {
    const found = rules[id](one);
    return found === undefined ? [] : [{ id, ...found }];
  });
}

function figureOff({ study, match }: Case): Finding | undefined {
  if (match?.near !== 'near') return undefined;
  const { figure, measured } = match;
  const claimed = amount(figure.value, figure.unit, figure.high);
  const said = written(figure.value, figure.unit, figure.high);
  const more = (claimed.high ?? claimed.value) > measured.value;
  return {
    to: more ? 'overstated' : 'partly',
    reason: `It says ${said}; ${study.short} found ${measured.words}.`,
  };
}

function controlDropped(one: Case): Finding | undefined {
  const { asked, match } = one;
  const control = match?.measured.control;
  if (control === undefined || match?.measured.role !== 'result') return undefined;
  const told =
    /\b(placebo|saline|midazolam|compar\w+|control\w*|versus|vs|against|than (?!half|a |\d|one|two|three|four)|ect|electroconvulsive|quetiapine)\b/i;
  if (told.test(asked.text) || told.test(asked.plain) || tellsControl(one)) return undefined;
  const { contrast } = match.measured;
  return {
    to: 'overstated',
    reason: `It leaves out the comparison group: ${control}${contrast === undefined ? '' : ` (${contrast})`}.`,
  };
}

/** It gives the other group's figure, within two points, or a word of its name. */
function tellsControl({ asked: { plain, figures }, study: { outcomes }, match }: Case): boolean {
  const control = match?.measured.controlValue;
  const rates = figures.filter((one) => one.unit === '%' && one !== match?.figure);
  if (control !== undefined && rates.some(({ value }) => Math.abs(value - control) <= 2))
    return true;
  const names = outcomes.flatMap(({ arms = [] }) => arms.filter(isControl).map(({ name }) => name));
  const words = names.flatMap((name) => name.toLowerCase().match(/[a-z]{5,}/g) ?? []);
  return words.some((word) => word !== 'ketamine' && plain.toLowerCase().includes(word));
}

function tinySample({ asked, study, match }: Case): Finding | undefined {
  const people = study.population.n ?? match?.measured.people;
  if (people === undefined || people > tiny || isReview(study.design)) return undefined;
  const said = asked.figures.some(({ value, unit }) => unit === 'people' && value <= tiny);
  if (said || /\b(small|tiny|pilot)\b/i.test(asked.text)) return undefined;
  const each = smallestArm(study);
  const arms = each === undefined || each >= people ? '' : `, ${each} in an arm`;
  return {
    to: 'overstated',
    reason: `The study had ${people} people${arms}; the claim does not say so.`,
  };
}

/** People in the smallest arm, where arms are given with their size. */
function smallestArm({ outcomes }: Case['study']): number | undefined {
  const sizes = outcomes.flatMap(({ arms = [] }) => arms.flatMap(({ n }) => n ?? []));
  return sizes.length === 0 ? undefined : Math.min(...sizes);
}

function noControl({ asked, study, match }: Case): Finding | undefined {
  if (!uncontrolled.includes(study.design) || !ofEffect.includes(asked.kind)) return undefined;
  if (study.intervention.use !== 'treatment') return undefined;
  if (/\b(open-label|uncontrolled|no control|no comparison|survey\w*)\b/i.test(asked.text)) {
    return undefined;
  }
  // What a figure was found to be is told; what brought it about is not claimed.
  if (match?.near !== 'near' && reportsResult.test(asked.text)) return undefined;
  return {
    to: 'overstated',
    reason: `${study.short} was not randomised and compared nobody with untreated people (${study.design}), so the change cannot be put down to the treatment.`,
  };
}

const reportsResult =
  /\b(had|was|were|saw|responded|reached|reported|noted|scored|fell|dropped|improved|remitted)\b/i;

function notSignificant({ asked, study, match }: Case): Finding | undefined {
  if (asked.kind !== 'comparison' || deniesEffect(asked.plain)) return undefined;
  const open =
    match === undefined ? foundNothing(asked.plain, study) : match.measured.significant === false;
  if (!open) return undefined;
  return { to: 'overstated', reason: 'The difference was not statistically significant.' };
}

function earlierTold({ asked, match }: Case): Finding | undefined {
  const measured = match?.measured;
  if (measured?.hours === undefined || measured.timepoint === undefined) return undefined;
  const claimed = hoursOf(asked.about.timepoint);
  const later = claimed !== undefined && claimed > measured.hours * 2;
  const lasting = asked.kind === 'duration' && claimed === undefined;
  if (!later && !lasting) return undefined;
  const told = later ? (asked.about.timepoint ?? '') : 'something lasting';
  return { to: 'overstated', reason: `Measured at ${measured.timepoint}; told as “${told}”.` };
}

function tooSure({ asked }: Case): Finding | undefined {
  const word =
    /\b(guarantee\w*|cures?|cured|permanent\w*|always|proven|every (patient|person|participant)|everyone|all (patients|participants))\b/i.exec(
      asked.text,
    )?.[0];
  if (word === undefined) return undefined;
  return { to: 'overstated', reason: `“${word}” is more certain than one result can be.` };
}

function isReview(design: string): boolean {
  return design === 'systematic-review' || design === 'meta-analysis';
}
