import type { Figure } from '../../types.ts';
import { amount, nearness, type Amount } from './amount.ts';
import type { Match } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import type { Measured } from './measured.ts';

/** The study's figure that is nearest to a claimed one, if any is near. */
export function bestMatch(text: string, figure: Figure, { measured }: Evidence): Match | undefined {
  const claimed = amount(figure.value, figure.unit, figure.high);
  const slack = claimed.kind === '%' ? looseness(text, figure) : 0;
  const change = claimed.kind === '%' && isChange(text, figure);
  const round = claimed.value % 5 === 0;
  const bound =
    (claimed.kind === '%' && round) || claimed.kind === 'people'
      ? boundOf(text, figure)
      : undefined;
  let best: Match | undefined;
  for (const one of measured) {
    const near = withinBound(bound, claimed, one) ? 'same' : nearness(claimed, one, slack);
    if (near === 'far' || (near === 'near' && one.role !== 'result')) continue;
    if (!comparable(text, change, one)) continue;
    const match: Match = { figure, measured: one, near };
    if (best === undefined || rank(match) > rank(best)) best = match;
  }
  return best;
}

type Bound = 'above' | 'below';

/** "More than half" and "fewer than 5 %" name a bound and not a value; "over 21 %" is the value told short. */
function boundOf(text: string, { at }: Figure): Bound | undefined {
  const before = text.slice(Math.max(0, at.start - 16), at.start);
  if (/\b(fewer|less|lower) than\s*$|\b(under|below)\s*$/i.test(before)) return 'below';
  return /\b(more|higher|greater) than\s*$|\b(over|above|at least)\s*$/i.test(before)
    ? 'above'
    : undefined;
}

/** How far beyond a bound a figure may lie and still be what was meant, in percentage points. */
const reach = 15;

function withinBound(bound: Bound | undefined, claimed: Amount, measured: Measured): boolean {
  const { value, high = value, kind } = measured;
  if (bound === undefined || kind !== claimed.kind) return false;
  if (bound === 'below') return high <= claimed.value && value >= claimed.value - reach;
  // "More than 1,200 clients" are 1,247, and not 11,441.
  const most = kind === 'people' ? claimed.value * 1.1 : claimed.value + reach;
  return value >= claimed.value && value <= most;
}

/** "Fell by 24 %" is a size of change; 24 % of people is something else, and so are other thoughts. */
function comparable(text: string, change: boolean, { kind, role, measure }: Measured): boolean {
  const bears = role === 'result' || role === 'harm';
  if (change && kind === '%' && bears && !/\b(change|fall|average|mean)\b/i.test(measure))
    return false;
  if (role === 'harm' && !ofHarm(text, measure)) return false;
  return [/suicid/i, /relaps/i].every((word) => !word.test(measure) || word.test(text));
}

/** What goes wrong, as claims and studies both name it. */
export const harms: readonly RegExp[] = [
  /urin|bladder/i,
  /dissociat/i,
  /nausea|vomit/i,
  /dizz/i,
  /sedat|drows|sleep/i,
  /blood pressure|hypertens/i,
  /worse/i,
  /dependen|addict/i,
];

/** A claim that names a harm is about that one; one that names none may be about any. */
function ofHarm(text: string, measure: string): boolean {
  const named = harms.filter((one) => one.test(text));
  return named.length === 0 || named.some((one) => one.test(measure));
}

function isChange(text: string, { at }: Figure): boolean {
  const before = text.slice(Math.max(0, at.start - 20), at.start);
  const after = text.slice(at.end, at.end + 30);
  return (
    /\bby( about| around| over| up to| some)?\s*$/i.test(before) ||
    /^\s?(drop|fall|cut|reduction|decrease|decline|improvement|less|lower|fewer|more|increase)\b/i.test(
      after,
    )
  );
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
