import type { StanceCounts } from './tally.ts';

interface Bar {
  name: string;
  counts: StanceCounts;
  of: number;
}

const width = 320;
const line = 34;
const label = 150;

/** `effect:panic-attack` as words: "panic attack (effect)". */
export function named(key: string): string {
  const [kind = '', id = ''] = key.split(':');
  return `${id.replaceAll('-', ' ')} (${kind})`;
}

/**
 * Bars about a middle line, as on the site a stance is told by its place and not by a colour: critical
 * to the left, favourable to the right, varied hatched on both sides of it. Neutral reviews have no place.
 */
export function bars(rows: readonly Bar[]): string {
  const half = ({ counts }: Bar) => Math.max(counts.favourable, counts.critical) + counts.mixed / 2;
  const scale = width / Math.max(1, ...rows.map(half));
  const middle = label + width;
  const drawn = rows.map((row, index) => drawRow(row, index * line + 26, middle, scale)).join('\n');
  const height = rows.length * line + 34;
  return `<svg viewBox="0 0 ${middle + width + 60} ${height}" role="img" aria-label="Critical, varied and favourable reviews per theme; the figures stand in the table below">
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6 6 0" stroke="currentColor"/></pattern></defs>
<text x="${middle - 8}" y="14" text-anchor="end">critical</text><text x="${middle + 8}" y="14">favourable</text>
<path class="axis" d="M${middle} 20V${height}"/>
${drawn}
</svg>`;
}

function drawRow({ name, counts }: Bar, y: number, middle: number, scale: number): string {
  const varied = round((counts.mixed / 2) * scale);
  const left = round(counts.critical * scale);
  const right = round(counts.favourable * scale);
  return `<text x="0" y="${y + 15}">${name}</text>
<rect class="mixed" x="${middle - varied}" y="${y}" width="${varied * 2}" height="20"/>
<rect x="${round(middle - varied - left)}" y="${y}" width="${left}" height="20"/>
<rect x="${middle + varied}" y="${y}" width="${right}" height="20"/>
<text class="n" x="${round(middle - varied - left - 5)}" y="${y + 15}" text-anchor="end">${counts.critical}</text>
<text class="n" x="${round(middle + varied + right + 5)}" y="${y + 15}">${counts.favourable}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
