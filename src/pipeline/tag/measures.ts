import type { Reading } from './hits.ts';

const money = /^(?:USD|GBP|EUR|AUD|CAD)$/u;
const time = /^(?:seconds|minutes|hours|days|weeks|months|years)$/u;
const counts = /^(?:people|sessions|studies|clinics|states|reviews|doses|lozenges)$/u;

/** What sorts of figure a measure can belong to. */
function fits(measure: string, unit: string): boolean {
  if (measure.startsWith('price')) return money.test(unit);
  if (measure.startsWith('dose')) return unit.startsWith('m') && !time.test(unit);
  if (/^(?:duration|onset|follow-up|session length)/u.test(measure)) return time.test(unit);
  return unit === '%' || unit === 'points' || unit.startsWith('/');
}

/** What a figure measures: the nearest fitting measure word, else what its unit already says. */
export function measureOf(
  reading: Reading,
  figure: { unit: string; from: number; to: number },
): string | undefined {
  let best: { measure: string; distance: number } | undefined;
  for (const hit of reading.hits) {
    if (!hit.entry.label.startsWith('measure:')) continue;
    const measure = hit.entry.label.slice('measure:'.length);
    if (!fits(measure, figure.unit)) continue;
    const other = reading.clauseOf[figure.from] === hit.clause ? 0 : 20;
    const gap = hit.from >= figure.to ? hit.from - figure.to : figure.from - hit.to;
    const distance = Math.max(gap, 0) + other;
    if (!best || distance < best.distance) best = { measure, distance };
  }
  if (best) return best.measure;
  if (money.test(figure.unit)) return 'price';
  if (figure.unit.startsWith('mg') || figure.unit.startsWith('mcg')) return 'dose';
  return counts.test(figure.unit) ? figure.unit : undefined;
}
