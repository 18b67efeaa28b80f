import type { Asked } from './candidates.ts';
import { ofEffect } from './kind.ts';
import { hoursOf } from './measured.ts';
import { peopleIn } from './people.ts';
import { deniesEffect } from './tone.ts';

/** What a claim says of the kind of study it needs; read once and held against every study. */
export interface Needs {
  esketamine: boolean;
  /** An effect is claimed, and no rule, label or warning of an authority is named. */
  trial: boolean;
  /** Of how many people it says the study was. */
  size: 'large' | 'small' | undefined;
  /** Numbers that stand in it, as they would stand in a study's text. */
  numbers: readonly RegExp[];
  hours: number | undefined;
  comparators: readonly RegExp[];
  designs: readonly (readonly string[])[];
  /** Kinds of people it speaks of. */
  people: readonly string[];
  denies: boolean;
}

export function needsOf({ plain: text, kind, about }: Asked): Needs {
  return {
    esketamine: spray.test(text),
    trial: ofEffect.includes(kind) && !ofAuthority.test(text),
    size: large.test(text) ? 'large' : small.test(text) ? 'small' : undefined,
    numbers: numbersIn(text),
    hours: kind === 'cost' ? undefined : hoursOf(about.timepoint),
    comparators: comparators.filter((one) => one.test(text)),
    designs: designWords.flatMap(([words, designs]) => (words.test(text) ? [designs] : [])),
    people: peopleIn(text),
    denies: deniesEffect(text),
  };
}

/** The spray by its names; a compounded one is another. */
const spray = /\b(esketamine|spravato)\b|^(?!.*compound).*\b(nasal spray|the spray)\b/i;
const ofAuthority =
  /\b(fda|label\w*|warn\w*|approv\w+|agency|regulat\w+|supervis\w+|monitor\w*)\b/i;
const large = /\b(largest|biggest|large|big|huge|thousands)\b/i;
const small = /\b(small(est)?|tiny|handful|pilot)\b/i;

/** Numbers of three digits and more and decimals; years and smaller ones stand anywhere. */
function numbersIn(text: string): RegExp[] {
  const numbers =
    text.match(/(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{3,}|\d+\.\d+)(?![\d.,]*\d)/g) ?? [];
  return numbers
    .map((one) => one.replaceAll(',', ''))
    .filter((one) => !/^(19|20)\d\d$/.test(one))
    .map((one) => new RegExp(`(?<![\\d.])${one.replace('.', '\\.')}(?![\\d]|\\.\\d)`));
}

const comparators = [/placebo|saline/i, /midazolam/i, /\bect\b|electroconvulsive/i, /quetiapine/i];

const designWords: readonly [RegExp, readonly string[]][] = [
  [/\bmeta-analys[ei]s|pooled/i, ['meta-analysis', 'systematic-review']],
  [/\bsystematic review|\breviews?\b/i, ['systematic-review', 'meta-analysis']],
  [/\brandomi[sz]ed|controlled trial|placebo/i, ['randomized-controlled', 'crossover-rct']],
  [/\bsurvey/i, ['survey']],
  [/\bfda\b|\blabel\b|boxed warning/i, ['regulatory-label', 'regulatory-warning']],
  [/\binterview\w*|\btold (researchers|interviewers)\b|\baccounts of\b/i, ['qualitative']],
  [/\bcase (report|series)\b|\bone (client|woman|man)\b/i, ['case-series']],
  [/\b(charts|records)\b/i, ['retrospective', 'observational']],
  [/\bpilot\b/i, ['open-label', 'observational', 'case-series']],
];
