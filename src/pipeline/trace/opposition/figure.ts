import type { Figure } from '../../../types.ts';
import { amount, nearness } from '../amount.ts';
import type { Asked, Lead } from '../candidates.ts';
import { inStudyWords } from '../canonical.ts';
import { hoursOf, type Measured } from '../measured.ts';
import { stemsOf } from '../words.ts';

/** What claim and study can both be about, in words that either uses. */
const subjects: readonly RegExp[] = [
  /urin|bladder/i,
  /dissociat/i,
  /nausea|vomit/i,
  /dizz/i,
  /sedat|drows/i,
  /blood pressure|hypertens/i,
  /worse/i,
  /dependen|addict/i,
  /death|\bdie[sd]?\b|fatal/i,
  /relaps/i,
  /remi(ssion|tt)/i,
  /respon(se|d)|benefit|marked improvement|(still|remain|keep|stay)\w* (well|better|present)/i,
  /abstin/i,
  /suicid/i,
  /counsell|psychotherapy/i,
  /(past-year|reported|adult).*\buse\b|\buses? ketamine/i,
];

/** Rates the study measured of what the claim is about, at the claim's time where it names one. */
function bearingOn(asked: Asked, lead: Lead): Measured[] {
  const hours = asked.kind === 'prevalence' ? undefined : hoursOf(asked.about.timepoint);
  return lead.evidence.measured.filter(
    (one) =>
      one.kind === '%' &&
      (one.role === 'result' || one.role === 'harm' || one.role === 'sample') &&
      sameSubject(asked.plain, one.measure) &&
      (hours === undefined || atTime(one.hours, hours)),
  );
}

/** A rate of the claim stands in what the study tells of itself, and in none of the outcomes it gives for it. */
export function toldButNotMeasured(asked: Asked, lead: Lead): boolean {
  const bearing = bearingOn(asked, lead);
  const controls = lead.evidence.measured.filter(({ role }) => role === 'control');
  return lead.matches.some(({ figure, measured }) => {
    if (figure.unit !== '%' || measured.role !== 'text' || bearing.length === 0) return false;
    const claimed = amount(figure.value, '%', figure.high);
    return [...bearing, ...controls].every((one) => nearness(claimed, one) === 'far');
  });
}

/** A rate the study has for what the claim gives another for; `undefined` where it has the claim's or none. */
export function figureAgainst(asked: Asked, lead: Lead): Measured | undefined {
  const bearing = bearingOn(asked, lead);
  const rates = asked.figures.filter(({ unit }) => unit === '%');
  const far = rates.filter((figure) => bearing.every((one) => isFar(figure, one)));
  return far.length === 1 && rates.length === 1 ? bearing[0] : undefined;
}

function sameSubject(plain: string, measure: string): boolean {
  if (subjects.some((one) => one.test(plain) && one.test(measure))) return true;
  const asked = stemsOf(plain);
  return [...stemsOf(inStudyWords(measure)).keys()].filter((stem) => asked.has(stem)).length >= 2;
}

const atTime = (measured: number | undefined, claimed: number): boolean =>
  measured !== undefined && measured / claimed < 1.5 && claimed / measured < 1.5;

/** Fifteen points apart and half as much again, or four times where both are small. */
function isFar({ value, high = value }: Figure, measured: Measured): boolean {
  const [low, top] = [measured.value, measured.high ?? measured.value];
  const gap = Math.max(0, low - high, value - top);
  const ratio = Math.max(low / Math.max(high, 0.01), value / Math.max(top, 0.01));
  return (gap >= 15 && ratio >= 1.5) || (gap > 0 && ratio >= 4);
}
