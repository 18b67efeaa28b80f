import { cpus, totalmem } from 'node:os';
import type { Measure } from './measure.ts';

/** Where figures were measured. */
export interface Machine {
  processor: string;
  cores: number;
  /** GB. */
  memory: number;
  system: string;
  node: string;
}

/** What benches gave, by name, with where and when. */
export interface Report {
  machine: Machine;
  /** ISO day. */
  date: string;
  benches: Record<string, Measure[]>;
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
}

const header = ['', 'value', 'unit', 'ratio', 'beside'];

/** The figures as a table for a terminal, one bench below the other. */
export function asTable({ benches }: Report): string {
  const bodies = Object.entries(benches).map(([name, measures]) => ({
    name,
    rows: measures.map(cells),
  }));
  const all = [header, ...bodies.flatMap(({ rows }) => rows)];
  const widths = header.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) =>
        right(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return bodies
    .map(
      ({ name, rows }) => `${[line([name, ...header.slice(1)]), ...rows.map(line)].join('\n')}\n`,
    )
    .join('\n');
}

/** The same as Markdown, with machine and date: what stands in BENCHMARKS.md. */
export function asMarkdown(
  { machine, date, benches }: Report,
  about: Readonly<Record<string, string>>,
): string {
  const { processor, cores, memory, system, node } = machine;
  const head = [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on ${date}: ${processor}, ${cores} cores, ${memory} GB, ${system}, Node.js ${node}.`,
    'Ratios are within one run. Figures of a busy machine are too slow, ratios less so.',
    'What each line measures is said where it is measured, in `scripts/bench/`.',
  ];
  const parts = Object.entries(benches).map(([name, measures]) => [
    `## ${name}`,
    '',
    `\`npm run bench -- ${name}\`: ${about[name] ?? ''}.`,
    '',
    ...markdownTable(measures.map(cells)),
  ]);
  return `${[head, ...parts].map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** The same as JSON. */
export const asJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/** As Prettier aligns it, so that the file passes `npm run lint`. */
function markdownTable(rows: readonly string[][]): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, at) => Math.max(3, ...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (right(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    right(at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)];
}

const right = (column: number): boolean => column === 1 || column === 3;

const cells = ({ name, value, unit, beside, ratio }: Measure): string[] => [
  name,
  figure(value),
  unit,
  ratio === undefined ? '' : `${figure(ratio)}×`,
  beside ?? '',
];

/** Three digits that count; whole numbers above. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return '?';
  if (Math.abs(value) >= 100 || Number.isInteger(value)) {
    return Math.round(value).toLocaleString('en-GB');
  }
  return String(Number(value.toPrecision(3)));
}
