import type { Value } from './column.ts';

/**
 * One table after RFC 4180: comma, CRLF, quotes doubled, lists joined with `; `, structures as JSON. A
 * text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection);
 * numbers are left as they are.
 */
export const csv = (header: readonly string[], rows: readonly (readonly Value[])[]): string =>
  [...csvLines(header, rows)].join('');

/** The same line by line. */
export function* csvLines(
  header: readonly string[],
  rows: readonly (readonly Value[])[],
): Generator<string> {
  yield lineOf(header);
  for (const row of rows) yield lineOf(row);
}

const lineOf = (row: readonly Value[]): string => `${row.map((cell) => field(cell)).join(',')}\r\n`;

function field(cell: Value): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : joined(cell);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function joined(items: readonly unknown[]): string {
  if (items.length === 0) return '';
  return items.every((item) => typeof item === 'string') ? items.join('; ') : JSON.stringify(items);
}
