import type { Word } from './words.ts';

/** A unit and the number of the word after it; `times` multiplies the value (decades are ten years). */
export interface UnitFound {
  unit: string;
  to: number;
  times?: number;
}

const names: Record<string, string> = {
  '%': '%',
  percent: '%',
  mg: 'mg',
  milligram: 'mg',
  milligrams: 'mg',
  mcg: 'mcg',
  µg: 'mcg',
  g: 'g',
  gram: 'g',
  grams: 'g',
  ml: 'ml',
  second: 'seconds',
  seconds: 'seconds',
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  hour: 'hours',
  hours: 'hours',
  day: 'days',
  days: 'days',
  night: 'days',
  nights: 'days',
  week: 'weeks',
  weeks: 'weeks',
  month: 'months',
  months: 'months',
  year: 'years',
  years: 'years',
  yr: 'years',
  yrs: 'years',
  point: 'points',
  points: 'points',
  dollar: 'USD',
  dollars: 'USD',
  usd: 'USD',
  bucks: 'USD',
  gbp: 'GBP',
  pounds: 'GBP',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  aud: 'AUD',
  cad: 'CAD',
};

/** Things that are counted; a describing word or three may stand before them ("12 ketamine studies"). */
const counted: Record<string, string> = {};
const group = (unit: string, nouns: string): void => {
  for (const noun of nouns.split(' ')) counted[noun] = unit;
};
group(
  'people',
  'people person persons patients patient participants participant adults clients veterans women men subjects users volunteers responders members customers respondents individuals children adolescents teenagers americans',
);
group(
  'sessions',
  'session sessions infusion infusions treatment treatments injection injections booster boosters sitting sittings',
);
group('doses', 'dose doses');
group('lozenges', 'lozenge lozenges troche troches');
group('studies', 'study studies trial trials papers rct rcts');
group('reviews', 'review reviews');
group('clinics', 'clinic clinics sites centers centres');
group('states', 'states');
group('times', 'times');

const stop =
  /^(?:of|in|to|and|or|the|for|with|after|before|at|on|is|are|was|were|had|have|who|per|a|an|from|by|as|than|said|reported|not|it|this|that|felt|did|then|when|while)$/u;

/** How a stretch of time may be told before it is named. */
const lasting =
  /^(?:good|glorious|great|decent|bad|blissful|straight|whole|full|long|solid|more|extra|short|consecutive|wonderful|peaceful|lovely|miserable)$/u;
const spans = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years']);

/** The unit that begins at a word, if one does. */
export function unitAt(text: readonly Word[], from: number): UnitFound | undefined {
  const word = text[from];
  if (!word || /[,;:.!?()—–"]/u.test(word.gap)) return undefined;
  if (word.text === 'per' && text[from + 1]?.text === 'cent') return { unit: '%', to: from + 2 };
  if (word.text === 'percentage' && text[from + 1]?.text === 'points') {
    return { unit: 'points', to: from + 2 };
  }
  if (word.text === 'decades' || word.text === 'decade') {
    return { unit: 'years', to: from + 1, times: 10 };
  }
  if (word.text === 'fortnight' || word.text === 'fortnights') {
    return { unit: 'weeks', to: from + 1, times: 2 };
  }
  const unit = Object.hasOwn(names, word.text) ? names[word.text] : undefined;
  if (unit === 'mg' || unit === 'mcg') return doseAt(text, from, unit);
  if (unit) return { unit, to: from + 1 };
  // "Nine good years".
  const later = text[from + 1];
  if (later?.gap === '' && lasting.test(word.text) && spans.has(names[later.text] ?? '')) {
    return { unit: names[later.text] ?? '', to: from + 2 };
  }
  return /^(?:other|previous|earlier|different)$/u.test(word.text)
    ? undefined
    : countedAt(text, from);
}

function doseAt(text: readonly Word[], from: number, unit: string): UnitFound {
  const next = text[from + 1];
  const per = next?.gap === '/' && next.text === 'kg';
  const spelt = next?.text === 'per' && /^(?:kg|kilo|kilogram)$/u.test(text[from + 2]?.text ?? '');
  if (per) return { unit: `${unit}/kg`, to: from + 2 };
  return spelt ? { unit: `${unit}/kg`, to: from + 3 } : { unit, to: from + 1 };
}

function countedAt(text: readonly Word[], from: number): UnitFound | undefined {
  for (let at = from; at < from + 4; at++) {
    const word = text[at];
    if (!word || stop.test(word.text) || /^[\d%$£€]/u.test(word.text)) return undefined;
    if (at > from && /[,;:.!?()—–"]/u.test(word.gap)) return undefined;
    if (Object.hasOwn(counted, word.text)) return { unit: counted[word.text] ?? '', to: at + 1 };
  }
  return undefined;
}

/** Currencies by their sign. */
export const signs = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
]);

/** The currency of a sign before an amount; letters may narrow it ("A$", "CA$"). */
export function currencyAt(text: readonly Word[], at: number): string | undefined {
  const sign = text[at]?.text ?? '';
  const plain = signs.get(sign);
  if (plain === undefined) return undefined;
  const before = text[at - 1];
  const touching = before !== undefined && before.end === text[at]?.start;
  if (sign === '$' && touching && /^(?:a|au)$/u.test(before.text)) return 'AUD';
  if (sign === '$' && touching && /^(?:c|ca)$/u.test(before.text)) return 'CAD';
  return plain;
}
