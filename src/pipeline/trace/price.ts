import type { Evidence } from './evidence.ts';
import type { Asked } from './candidates.ts';
import type { Proposal } from './proposal.ts';
import { written } from './amount.ts';

const money = /^(USD|GBP|EUR|CAD|AUD)/;

/** A price beside the prices on record: within one of them, near, or far; `undefined` without a price. */
export function priced(asked: Asked, evidence: readonly Evidence[]): Proposal | undefined {
  const figure = asked.figures.find(({ unit }) => money.test(unit));
  if (figure === undefined) return undefined;
  const said = written(figure.value, figure.unit, figure.high);
  const lists = evidence.flatMap(({ study, measured }) =>
    measured
      .filter(
        ({ kind, measure }) => kind === figure.unit.toLowerCase() && sameThing(asked.text, measure),
      )
      .map((one) => ({ study, one })),
  );
  const high = figure.high ?? figure.value;
  const dearer = lists.find(({ one }) => (one.high ?? one.value) > high * 1.2);
  if (dearer !== undefined && atMost.test(asked.text)) {
    return {
      verdict: 'contradicted',
      reasons: [`Prices above ${said} are on record: ${dearer.one.words} (${dearer.one.measure}).`],
      studies: [dearer.study.id],
    };
  }
  const within = lists.find(
    ({ one }) => figure.value <= (one.high ?? one.value) * 1.1 && high >= one.value * 0.9,
  );
  if (within === undefined) {
    return {
      // Of one seller's price nothing is known; what most ask is on record.
      verdict: lists.length > 0 && ofMost.test(asked.text) ? 'contradicted' : 'untraceable',
      reasons: [
        lists.length === 0
          ? `No price on record is for the same thing as ${said}.`
          : `${said} lies outside the prices on record: ${lists[0]?.one.words ?? ''} (${lists[0]?.one.measure ?? ''}).`,
      ],
      studies: [],
    };
  }
  const whole =
    figure.high !== undefined &&
    ofMost.test(asked.text) &&
    lists.some(({ one }) => one.value === figure.value && one.high === figure.high);
  return {
    verdict: whole ? 'supported' : 'partly',
    reasons: [
      `${said} agrees with published prices: ${within.one.words} (${within.one.measure}). They are list prices of single providers and no survey.`,
    ],
    studies: [within.study.id],
  };
}

/** It says that nothing costs more. */
const atMost = /\b(no|never|none|nobody|nowhere)\b.*\b(more|over|above|higher|exceeds?)\b/i;

/** It speaks of what is usual, and not of one seller. */
const ofMost =
  /\b(most|usually|typically|commonly|generally|on average|average|often|mostly|in the (us|united states)|across the country)\b/i;

/** A session is set against sessions, a course against courses, and infusions against infusions. */
function sameThing(text: string, measure: string): boolean {
  const course =
    /\b(course|programme|program|package|membership|month|series|in total|for (four|six|\d+) sessions)\b/i;
  if (course.test(text) !== course.test(measure)) return false;
  const infusion = /\b(infusion|iv)\b/i;
  return !infusion.test(text) || infusion.test(measure) || /in-clinic/i.test(measure);
}
