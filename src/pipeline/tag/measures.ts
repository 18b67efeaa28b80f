import type { Hit, Reading } from './hits.ts';
import { firstFrom } from './places.ts';
import { timeMeasure } from './times.ts';

const label = 'measure:';

const money = /^(?:USD|GBP|EUR|AUD|CAD)$/u;
const time = /^(?:seconds|minutes|hours|days|weeks|months|years)$/u;
const counts = /^(?:people|sessions|studies|clinics|states|reviews|doses|lozenges)$/u;

/** What sorts of figure a measure can belong to. */
function fits(measure: string, unit: string): boolean {
  if (measure.startsWith('price')) return money.test(unit);
  if (measure.startsWith('dose')) return unit.startsWith('m') && !time.test(unit);
  if (measure === 'follow-up') return time.test(unit);
  return unit === '%' || unit === 'points' || unit.startsWith('/');
}

/** Words that tie a figure to what is measured behind it. */
const ties = /^(?:for|in|of|off|on)$/u;

/** Measure words in order of place, found once for all figures of a text. */
export const measuresIn = (reading: Reading): readonly Hit[] =>
  reading.hits.filter((hit) => hit.entry.label.startsWith(label));

/** How many measure words on either side of a figure are looked at. */
const window = 6;

/** What a figure measures: what the words around a length of time say, the nearest fitting measure word, else what its unit says. */
export function measureOf(
  reading: Reading,
  measures: readonly Hit[],
  figure: { unit: string; from: number; to: number },
): string | undefined {
  const told = time.test(figure.unit) ? timeMeasure(reading, figure) : undefined;
  if (told !== undefined) return told;
  let best: { measure: string; distance: number } | undefined;
  const at = firstFrom(measures, figure.from);
  for (const hit of measures.slice(Math.max(0, at - window), at + window)) {
    const measure = hit.entry.label.slice(label.length);
    if (!fits(measure, figure.unit)) continue;
    const other = reading.clauseOf[figure.from] === hit.clause ? 0 : 20;
    const gap = hit.from >= figure.to ? hit.from - figure.to : figure.from - hit.to;
    // "48% for depression and 52% for anxiety": what is tied to a figure is nearer than what stands before it.
    const tied = hit.from === figure.to + 1 && ties.test(reading.words[figure.to]?.text ?? '');
    const distance = tied ? 0 : Math.max(gap, 0) + other;
    if (measure === 'follow-up' && distance > 1) continue;
    if (!best || distance < best.distance) best = { measure, distance };
  }
  if (best) return best.measure;
  if (money.test(figure.unit)) return isPrice(reading, figure) ? 'price' : undefined;
  if (figure.unit.startsWith('mg') || figure.unit.startsWith('mcg')) return 'dose';
  return counts.test(figure.unit) ? figure.unit : undefined;
}

/** What markets and whole countries count is the price of no treatment. */
function isPrice({ words }: Reading, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++) if (large.test(words[at]?.text ?? '')) return false;
  const near = words.slice(Math.max(0, from - 8), to + 4);
  return !near.some(({ text }) => market.test(text));
}

const large = /^(?:million|billion|trillion)$/u;
const market = /^(?:shares?|stock|stocks|shareholders?|revenues?|funding|market|nasdaq)$/u;
