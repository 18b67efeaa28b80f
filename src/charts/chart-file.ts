import { escaped } from '../content/escaped.ts';
import { csv } from '../export/csv.ts';
import { chartStyle } from './chart-style.ts';
import type { Value } from '../export/column.ts';

/** A point on the scale, or a span where `low` and `high` differ, with what is written beside it. */
export interface Mark {
  shape: 'filled' | 'open' | 'square' | 'diamond';
  low: number;
  high: number;
  /** A 95 % interval around it, drawn with end stops. */
  interval?: readonly [number, number] | undefined;
  label: string;
}

/** A chart that can be saved: as SVG with its own style, and as CSV; both carry the note of origin. */
export interface ChartFile {
  /** Name of the files and of the anchor on the page. */
  id: string;
  title: string;
  /** Path of the page it stands on, from the root of the site. */
  page: string;
  axis: string;
  scale: { from: number; to: number; log?: boolean; unit: string; ticks: readonly number[] };
  legend: string;
  /** Where it comes from and what it does not say; stands within both files. */
  origin: string;
  rows: readonly { head: string; small: string; marks: readonly Mark[] }[];
  table: { header: readonly string[]; rows: readonly (readonly Value[])[] };
}

const names = 280;
const plot = 440;
const edge = 20;
const lane = 22;
const letters = 108;

/** Words in lines of at most so many letters. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${more}>${escaped(words)}</text>`;

/** The chart as a file of its own, 760 units wide. */
export function chartSvg(chart: ChartFile): string {
  const { title, axis, scale, legend, origin, rows } = chart;
  const at = (value: number): number => {
    const along = (v: number) => (scale.log === true ? Math.log10(Math.max(v, scale.from)) : v);
    const part = (along(value) - along(scale.from)) / (along(scale.to) - along(scale.from));
    return names + edge + plot * Math.min(1, Math.max(0, part));
  };
  const head = wrap(title, 80).map((line, i) => text(0, 20 + 20 * i, line, ' class="t"'));
  let y = 20 * head.length + 30;
  const top = y;
  const body = rows.map(({ head: name, small, marks }) => {
    const lines = [...wrap(name, 42), ...(small === '' ? [] : wrap(small, 50))];
    const bold = wrap(name, 42).length;
    const words = lines.map((line, i) =>
      text(0, y + 16 + 14 * i, line, i < bold ? ' class="b"' : ' class="s"'),
    );
    const drawn = marks.map((mark, i) => drawMark(mark, y + 12 + lane * i, at));
    y += Math.max(14 * lines.length, lane * marks.length) + 14;
    return [...words, ...drawn].join('\n');
  });
  const ticks = scale.ticks.flatMap((tick) => [
    `<path class="a" d="M${at(tick).toFixed(1)} ${top}V${y}"/>`,
    text(at(tick), top - 6, `${tick}${scale.unit}`, ' class="s" text-anchor="middle"'),
  ]);
  const notes = wrap(`${legend} ${origin}`, letters);
  const foot = notes.map((line, i) => text(0, y + 24 + 15 * i, line, ' class="s"'));
  const height = y + 24 + 15 * notes.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 780 ${height}" width="780" height="${height}" role="img">
<title>${escaped(title)}</title>
<desc>${escaped(`${legend} ${origin}`)}</desc>
<style>${chartStyle}</style>
<rect x="-10" width="780" height="${height}" fill="#fff"/>
${head.join('\n')}
${text(0, top - 6, axis, ' class="s"')}
${[...ticks, ...body, ...foot].join('\n')}
</svg>
`;
}

function drawMark(
  { shape, low, high, interval, label }: Mark,
  y: number,
  at: (v: number) => number,
) {
  const parts: string[] = [];
  const line = (from: number, to: number) =>
    `<path class="l" d="M${at(from).toFixed(1)} ${y}H${at(to).toFixed(1)}"/>`;
  const stop = (value: number) => `<path class="l" d="M${at(value).toFixed(1)} ${y - 5}v10"/>`;
  if (interval) parts.push(line(...interval), stop(interval[0]), stop(interval[1]));
  if (high > low) parts.push(line(low, high));
  for (const value of new Set([low, high])) parts.push(point(shape, at(value), y));
  const right = Math.max(at(high), at(interval?.[1] ?? high));
  const fits = right + 10 + label.length * 6.2 < names + plot + 2 * edge + 20;
  const left = Math.min(at(low), at(interval?.[0] ?? low));
  parts.push(
    fits
      ? text(right + 10, y + 4, label, ' class="s"')
      : text(left - 10, y + 4, label, ' class="s" text-anchor="end"'),
  );
  return parts.join('');
}

function point(shape: Mark['shape'], x: number, y: number): string {
  const cx = x.toFixed(1);
  if (shape === 'open') return `<circle class="c" cx="${cx}" cy="${y}" r="5"/>`;
  if (shape === 'square') return `<path class="d" d="M${cx} ${y}m-4.5-4.5h9v9h-9z"/>`;
  if (shape === 'diamond') return `<path class="d" d="M${cx} ${y}m0-6 6 6-6 6-6-6z"/>`;
  return `<circle class="d" cx="${cx}" cy="${y}" r="5.5"/>`;
}

/** The figures of the chart; the note of origin is the last cell of every row, so that it stays. */
export function chartCsv({ table, origin }: ChartFile): string {
  return csv(
    [...table.header, 'origin'],
    table.rows.map((row) => [...row, origin]),
  );
}
