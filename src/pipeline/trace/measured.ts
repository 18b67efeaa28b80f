import type { Arm, Outcome } from '../../schema/study.ts';
import type { Study } from '../../types.ts';
import { contrast, contrastWords } from './contrast.ts';
import { amount, amountsIn, type Amount, written } from './amount.ts';

/** One figure of a study, ready to be set against a claim. */
export interface Measured extends Amount {
  /** `result`, `harm` and `text` can bear a claim out; `control` and `sample` only point at a study. */
  role: 'result' | 'harm' | 'control' | 'sample' | 'text';
  /** In words: "64 % on ketamine". */
  words: string;
  measure: string;
  /** What the comparison arm of the same outcome had, in words. */
  control?: string;
  controlValue?: number;
  /** The difference in absolute numbers, where arms are printed with a rate and a size. */
  contrast?: string;
  timepoint?: string;
  /** The timepoint in hours. */
  hours?: number;
  /** False where the study says that arms did not differ significantly. */
  significant?: boolean;
  /** People in the arm. */
  people?: number;
}

const controlArm =
  /\b(placebo|saline|midazolam|fentanyl|sham|control|usual|ect|electroconvulsive|quetiapine|waiting|remifentanil|comparator|nicotinamide)\b/i;

/** Whether an arm is what the drug was compared with, by its name. */
export const isControl = ({ name }: Arm): boolean => controlArm.test(name);

/** The measure of a study's size. */
export const people = 'people in the study';

/** Measures of how a study went or who was in it, which no claim of an effect may lean on. */
const aboutTheStudy =
  /\b(survey response|lost to follow-up|drop(ped)?[ -]?outs?|completed|masking|guess\w*|included (articles|trials|studies)|baseline|had tried|women|employ\w+|invited|replied)\b/i;

/** All figures of a study but those in `unverified`, which are never used. */
export function measuredIn(study: Study): Measured[] {
  const outcomes = study.outcomes.flatMap((outcome) => ofOutcome(outcome));
  const harms = study.adverse_events.flatMap(({ event, arms = [] }) =>
    arms.flatMap((arm) => {
      const role = controlArm.test(arm.name) ? 'control' : 'harm';
      return ofArm(arm, { measure: event, role });
    }),
  );
  const sizes = [study.population.n, ...study.outcomes.flatMap(armSizes)].filter(
    (n): n is number => n !== undefined,
  );
  const samples = [...new Set(sizes)].map((n): Measured => ({
    ...amount(n, 'people'),
    role: 'sample',
    words: `${n} people`,
    measure: people,
  }));
  const told = [study.finding, study.durability ?? ''].flatMap((text) =>
    amountsIn(text).map((one): Measured => ({ ...one, role: 'text', words: text, measure: text })),
  );
  return [...outcomes, ...harms, ...samples, ...told];
}

function ofOutcome(outcome: Outcome): Measured[] {
  const arms = outcome.arms ?? [];
  const control = arms.find((arm) => controlArm.test(arm.name) && arm.value !== undefined);
  const significant = significance(outcome.effect?.p);
  const hours = hoursOf(outcome.timepoint);
  const role = aboutTheStudy.test(outcome.measure) ? 'sample' : 'result';
  const shared = {
    measure: [
      outcome.measure,
      outcome.condition === 'suicidal ideation' ? '(suicidal thoughts)' : '',
    ]
      .join(' ')
      .trim(),
    ...(outcome.timepoint === undefined ? {} : { timepoint: outcome.timepoint }),
    ...(hours === undefined ? {} : { hours }),
    ...(significant === undefined ? {} : { significant }),
  };
  return arms.flatMap((arm) => {
    const compared = isControl(arm) && arms.length > 1;
    const beside =
      compared || control === undefined
        ? {}
        : { control: armWords(control), controlValue: control.value ?? 0 };
    const difference = compared || control === undefined ? undefined : contrast(arm, control);
    return ofArm(arm, {
      ...shared,
      ...beside,
      ...(difference === undefined ? {} : { contrast: contrastWords(difference) }),
      role: compared ? 'control' : role,
    });
  });
}

function ofArm(arm: Arm, shared: Omit<Measured, keyof Amount | 'words'>): Measured[] {
  const value = arm.value ?? arm.low;
  if (value === undefined) return [];
  return [
    {
      ...shared,
      ...amount(value, arm.unit ?? '', arm.high),
      words: armWords(arm),
      ...(arm.n === undefined ? {} : { people: arm.n }),
    },
  ];
}

function armWords(arm: Arm): string {
  const unit = (arm.unit ?? '').startsWith('%') ? '%' : (arm.unit ?? '');
  return `${written(arm.value ?? arm.low ?? 0, unit, arm.high)} on ${arm.name}`;
}

function armSizes(outcome: Outcome): (number | undefined)[] {
  return (outcome.arms ?? []).map(({ n }) => n);
}

function significance(p: string | undefined): boolean | undefined {
  if (p === undefined) return undefined;
  if (/\bnot (statistically )?significant|\bn\.?s\.?\b|no significant/i.test(p)) return false;
  const value = /[=<]\s?(0?\.\d+)/.exec(p)?.[1];
  if (value !== undefined) return Number(value) <= 0.05;
  return /significant/i.test(p) ? true : undefined;
}

const numberWords: Readonly<Record<string, string>> = {
  a: '1',
  an: '1',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
};
const wordsForNumbers =
  /\b(a|an|one|two|three|four|five|six)(?: (?:full|whole))?(?=[\s-](?:minute|hour|day|week|month|year)s?\b)/gi;

/** The first stretch of time in words, in hours; `undefined` where there is none. */
export function hoursOf(told: string | undefined): number | undefined {
  if (told === undefined) return undefined;
  const text = told.replace(
    wordsForNumbers,
    (_found, word: string) => numberWords[word.toLowerCase()] ?? word,
  );
  const turned = /\b(minute|hour|day|week|month|year)s?\s(\d+(?:\.\d+)?)\b/i.exec(text);
  if (turned !== null) return amount(Number(turned[2]), turned[1] ?? '').value;
  const plain =
    /(?<!\d)(\d+(?:\.\d+)?)[\s-]?(min|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)\b/i.exec(
      text,
    );
  return plain === null ? undefined : amount(Number(plain[1]), plain[2] ?? '').value;
}
