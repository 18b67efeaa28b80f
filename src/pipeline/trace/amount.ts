/** A figure with its unit brought to one of a few kinds, so that a claim's and a study's compare. */
export interface Amount {
  value: number;
  high?: number;
  /** `%`, `people`, `hours` (all durations), `points`, `/5` … */
  kind: string;
}

const hoursIn: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8766,
};

/** Brings a value and its unit to an amount; durations to hours, every word for people to `people`. */
export function amount(value: number, unit: string, high?: number): Amount {
  const word = unit.trim().toLowerCase();
  const time = /^(minute|hour|day|week|month|year)s?\b/.exec(word)?.[1] ?? shortTime(word);
  const factor = time === undefined ? 1 : (hoursIn[time] ?? 1);
  return {
    value: value * factor,
    ...(high === undefined ? {} : { high: high * factor }),
    kind: time === undefined ? kindOf(word) : 'hours',
  };
}

function shortTime(word: string): string | undefined {
  const short: Record<string, string> = { h: 'hour', hr: 'hour', hrs: 'hour', min: 'minute' };
  return short[word];
}

function kindOf(word: string): string {
  if (word.startsWith('%') || word.startsWith('per cent') || word === 'percent') return '%';
  if (/^(people|patients?|participants?|subjects?|adults?|veterans?|cases|clients)\b/.test(word)) {
    return 'people';
  }
  return /points?\b/.test(word) ? 'points' : word;
}

export type Nearness = 'same' | 'near' | 'far';

/**
 * Compares a claimed amount with a measured one of the same kind. `same`: within rounding, or inside
 * a range, or within `slack` where the claim is in words ("two thirds", "about"). `near`: within ten
 * percentage points, or within a third of any other value.
 */
export function nearness(claimed: Amount, measured: Amount, slack = 0): Nearness {
  if (claimed.kind !== measured.kind) return 'far';
  const low = claimed.value;
  const high = claimed.high ?? claimed.value;
  const from = measured.value;
  const to = measured.high ?? measured.value;
  const gap = Math.max(0, from - high, low - to);
  // "0 to 25 %" across studies holds nearly any figure: lying inside it shows nothing.
  const wide = measured.kind === '%' && to - from > 10 && claimed.high === undefined;
  if (gap === 0 && wide && low !== from && low !== to) return 'near';
  const allowed = Math.max(rounding(claimed, measured), slack);
  if (gap <= allowed) return 'same';
  if (claimed.kind === 'people') return 'far';
  const reach = claimed.kind === '%' ? 10 : Math.max(Math.abs(low), Math.abs(from)) / 3;
  return gap <= reach ? 'near' : 'far';
}

/** A claim rounded to whole per cent may lie half a point from what was printed. */
function rounding(claimed: Amount, measured: Amount): number {
  if (claimed.kind === 'hours') return measured.value * 0.05;
  if (claimed.kind !== '%') return 0;
  return Number.isInteger(claimed.value) ? 0.5 : 0.051;
}

const unitWords =
  '%|per cent|percent|people|patients|participants|adults|veterans|minutes?|hours?|days?|weeks?|months?|years?|points?';
const figurePattern = new RegExp(
  String.raw`(?<!\d)(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(?:-|–|to|and)\s?(\d+(?:\.\d+)?))?[\s-]?(${unitWords})(?![a-z])`,
  'gi',
);

/** Amounts written out in a study's finding or durability: figures with a unit beside them. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(figurePattern)].map(([, low = '', high, unit = '']) =>
    amount(number(low), unit, high === undefined ? undefined : number(high)),
  );
}

function number(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** An amount as a reader would write it: `64 %`, `24 hours`, `235 people`. */
export function written(value: number, unit: string, high?: number): string {
  const range = high === undefined || high === value ? String(value) : `${value} to ${high}`;
  if (unit.startsWith('/')) return `${range}${unit}`;
  const currency: Record<string, string> = { USD: '$', GBP: '£', EUR: '€' };
  return currency[unit] === undefined ? `${range} ${unit}`.trim() : `${currency[unit]}${range}`;
}
