/** A value of a cell; a list is joined with `; `. */
export type Cell = string | number | boolean | null | undefined | readonly (string | number)[];

/**
 * One table after RFC 4180: comma, CRLF, quotes doubled. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front (OWASP, CSV injection); numbers are left as they are.
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map((cell) => field(cell)).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.join('; ');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
