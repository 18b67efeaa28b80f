import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { classes, elements, named, pages, textOf } from './pages.ts';

function rowsOf(section: Element): number[][] {
  return elements(section, named('tr')).map((row) =>
    elements(row, named('td')).map((cell) => Number(textOf(cell))),
  );
}

/** Rows whose last cell is not the sum of the others, and columns whose foot is not their sum. */
function faultsIn(table: Element): string[] {
  const [body] = elements(table, named('tbody'));
  const [foot] = elements(table, named('tfoot'));
  if (body === undefined || foot === undefined) return ['no body or foot'];
  const rows = rowsOf(body);
  const [total = []] = rowsOf(foot);
  const sum = (list: number[]): number => list.reduce((all, one) => all + one, 0);
  const wrongRows = [...rows, total]
    .filter((row) => sum(row.slice(0, -1)) !== row.at(-1))
    .map((row) => `row ${row.join(' ')}`);
  const wrongColumns = total
    .map((foot, index) => ({
      foot,
      parts: sum(rows.map((row) => row[index] ?? Number.NaN)),
      index,
    }))
    .filter(({ foot, parts }) => foot !== parts)
    .map(({ index }) => `column ${index + 1}`);
  return [...wrongRows, ...wrongColumns];
}

const isSummed = (element: Element): boolean =>
  element.tagName === 'table' && classes(element).includes('matrix');

describe('totals', () => {
  const tables = pages.flatMap(({ address, tree }) =>
    elements(tree, isSummed).map((table) => ({ address, table })),
  );

  it('stand on every source’s page', () => {
    const sources = pages.filter(({ address }) => /^\/sources\/[^/]+\/$/u.test(address));
    expect(sources.length).toBeGreaterThan(100);
    expect(tables.length).toBeGreaterThanOrEqual(sources.length);
  });

  it('equal their parts, along rows and down columns', () => {
    const faults = tables.flatMap(({ address, table }) =>
      faultsIn(table).map((fault) => `${address}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('count as many statements on a source’s page as stand on it', () => {
    const faults = pages
      .filter(({ address }) => /^\/sources\/[^/]+\/$/u.test(address))
      .filter(({ tree }) => {
        const [table] = elements(tree, isSummed);
        const [foot] = table === undefined ? [] : elements(table, named('tfoot'));
        const [total = []] = foot === undefined ? [] : rowsOf(foot);
        return total.at(-1) !== elements(tree, named('article')).length;
      });
    expect(faults.map(({ address }) => address)).toEqual([]);
  });
});
