import type { Study } from '../../types.ts';

/** Words for how many times as much, as many or as likely, with what each means. */
const inWords: readonly [RegExp, number][] = [
  [/\b(twice|doubl(e|es|ed|ing)|two times|twofold|2x)\b/i, 2],
  [/\b(thrice|tripl(e|es|ed|ing)|three times|threefold|3x)\b/i, 3],
  [/\b(quadrupl\w+|four times|fourfold|4x)\b/i, 4],
  [/\bfive(fold| times)\b/i, 5],
  [/\b(ten times|tenfold)\b/i, 10],
  [/\bhalf again\b/i, 1.5],
  [
    /\b(in half|halv(e|es|ed|ing)) (of |the |your |their )?(risk|relapse|odds|chance)\b|\b(risk|relapse|odds|chance)\w* .{0,30}\b(in half|by half)\b/i,
    2,
  ],
];
const inDigits = /\b(\d+(?:\.\d+)?)(?:-| )?(?:times|fold)\b/i;

/** How often something is given is no multiple. */
const often =
  /\b(once|twice|thrice|\w+ times)( (a|per|each|every) (day|week|month|year)|[- ](daily|weekly|monthly|yearly))\b/gi;

/** How many times as much or as likely the claim says; a half counts as twice the other way. */
export function multipleIn(told: string): number | undefined {
  const text = told.replace(often, '');
  const digits = inDigits.exec(text)?.[1];
  if (digits !== undefined && Number(digits) > 1) return Number(digits);
  return inWords.find(([words]) => words.test(text))?.[1];
}

/** How many times one arm's figure is another's, and ratios that the study prints, all as 1 or more. */
export function multiplesOf({ outcomes, adverse_events }: Study): number[] {
  const ofArms = [...outcomes, ...adverse_events].flatMap(({ arms = [] }) => {
    const values = arms.flatMap(({ value }) => (value === undefined ? [] : [Math.abs(value)]));
    return values.flatMap((one, at) => values.slice(at + 1).map((other) => one / other));
  });
  const printed = outcomes.flatMap(({ effect }) =>
    effect?.value !== undefined && /ratio/i.test(effect.type) ? [effect.value] : [],
  );
  return [...ofArms, ...printed]
    .filter((one) => Number.isFinite(one) && one > 0)
    .map((one) => Math.max(one, 1 / one));
}
