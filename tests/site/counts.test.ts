import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { classes, elements, named, pages, property, textOf } from './pages.ts';
import { recount } from './recount.ts';

const counted = (element: Element): boolean => property(element, 'dataCount') !== '';
const printed = (element: Element): number => Number(textOf(element).replace(/[\s,]/gu, ''));
const keys = (element: Element): string[] => property(element, 'dataCount').split(' ');
const gains = (element: Element): boolean => element.properties.dataGains !== undefined;

/** Statements or rows in a part of the page, with and without those the switch leaves out. */
function listed(part: Root | Element, test: (element: Element) => boolean, key: string): number {
  const all = elements(part, test);
  return key.endsWith('/free') ? all.filter((one) => !gains(one)).length : all.length;
}

/** The first page of the list that a page belongs to: further pages end in their number. */
const firstOf = (address: string): string => address.replace(/\/\d+\/$/u, '/');
const lists = Map.groupBy(pages, ({ address }) => firstOf(address));

/** Counts that describe a list on the same page are counted there, those of a part on all pages of its list. */
function onPage(address: string, tree: Root, element: Element, key: string): number | undefined {
  if (key.startsWith('articles/')) {
    const side = elements(tree, (one) => classes(one).some((name) => name.startsWith('sides-')))
      .filter((one) => elements(one, (inner) => inner === element).length > 0)
      .at(-1);
    return side && listed(side, named('article'), key);
  }
  if (key.startsWith('listed:')) {
    const heading = key.slice('listed:'.length).split('/')[0];
    const sections = (lists.get(firstOf(address)) ?? []).flatMap((page) =>
      elements(page.tree, named('section')).filter(
        (one) =>
          property(one, 'ariaLabelledBy') === heading ||
          elements(one, (inner) => property(inner, 'id') === heading).length > 0,
      ),
    );
    return sections.reduce((sum, section) => sum + listed(section, named('article'), key), 0);
  }
  if (key.startsWith('told/')) {
    const rows = elements(tree, named('tr')).filter((one) =>
      elements(one, named('td')).some((cell) => textOf(cell).startsWith('Account,')),
    );
    return key.endsWith('/free') ? rows.filter((one) => !gains(one)).length : rows.length;
  }
  if (key.startsWith('prices')) {
    const tables = pages
      .filter((page) => /^\/cost\/(?:prices\/\d+\/)?$/u.test(page.address))
      .flatMap((page) => elements(page.tree, (one) => classes(one).includes('price-table')));
    const rows = tables.flatMap((table) => elements(table, named('tr')).slice(1));
    const what = /@([^/]+)/u.exec(key)?.[1]?.replaceAll('_', ' ');
    const dollars = (row: Element): boolean =>
      elements(row, named('td')).some((cell) => textOf(cell).startsWith('$'));
    const body = rows.filter(
      (row) =>
        what === undefined ||
        (elements(row, named('th')).some((cell) => textOf(cell) === what) && dollars(row)),
    );
    return key === 'prices:gaining'
      ? body.filter(gains).length
      : key.endsWith('/free')
        ? body.filter((one) => !gains(one)).length
        : body.length;
  }
  return undefined;
}

describe('a displayed count', () => {
  const places = pages.flatMap(({ address, tree }) =>
    elements(tree, counted).map((element) => ({ address, tree, element })),
  );

  it('is marked on every theme, effect and register', () => {
    const marked = new Set(places.map(({ address }) => address));
    for (const address of ['/', '/cost/', '/effects/', '/sources/', '/claims/', '/methods/'])
      expect(marked).toContain(address);
    expect(places.length).toBeGreaterThan(3000);
  });

  it('equals a recount of the dataset', () => {
    const known = new Map<string, number | undefined>();
    const again = (key: string): number | undefined => {
      if (!known.has(key)) known.set(key, recount(key));
      return known.get(key);
    };
    const faults = places.flatMap(({ address, tree, element }) =>
      keys(element)
        .map((key) => ({ key, expected: onPage(address, tree, element, key) ?? again(key) }))
        .filter(({ expected }) => expected !== printed(element))
        .map(({ key, expected }) => `${address} ${key}: ${textOf(element)}, counted ${expected}`),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('stands beside its other half wherever the switch can change it', () => {
    const bare = pages.flatMap(({ address, tree }) =>
      elements(tree, (one) => classes(one).some((name) => name === 'n-all' || name === 'n-free'))
        .filter((one) => !counted(one))
        .map(() => address),
    );
    expect([...new Set(bare)]).toEqual([]);
  });

  it('of sources is always marked: no “k of n” without a mark on pages of balance', () => {
    const reading = pages.filter(({ address }) => /^\/$|^\/(themes|effects|cost)\//u.test(address));
    const faults = reading.flatMap(({ address, tree }) =>
      elements(tree, (one) => classes(one).includes('num') && /^\d+ of \d+/u.test(textOf(one)))
        .filter((one) => !counted(one) && elements(one, counted).length === 0)
        .filter((one) => property(one, 'dataStudy') === '')
        .map((one) => `${address}: ${textOf(one)}`),
    );
    expect(faults).toEqual([]);
  });
});
