import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mostEntries } from '../../src/content/paged.ts';
import { classes, dist, elements, named, pages, property } from './pages.ts';
import type { Statement } from '../../src/types.ts';

const statements = JSON.parse(
  readFileSync(path.join(dist, 'data/statements.json'), 'utf8'),
) as Statement[];
const navs = pages.flatMap(({ address, tree }) =>
  elements(tree, (one) => classes(one).includes('page-links')).map((nav) => ({
    address,
    links: elements(nav, named('a')),
  })),
);
const textOfLists =
  /^\/(?:themes\/[^/]+\/all|concepts\/[^/]+|sources|claims\/[^/]+\/[^/]+|lasting|studies\/[^/]+(?:\/claims)?|cost\/insurance)\/(?:\d+\/)?$/u;

describe('a list longer than a page', () => {
  it('is cut into pages that lead to each other and say which one is here', () => {
    expect(navs.length).toBeGreaterThan(1);
    for (const { address, links } of navs) {
      const here = links.filter((link) => property(link, 'ariaCurrent') === 'page');
      expect(here.map((link) => property(link, 'href'))).toEqual([address]);
      expect(links.some((link) => link.properties.rel !== undefined)).toBe(true);
    }
  });

  it('holds no more entries on a page than fit', () => {
    const long = pages
      .filter(({ address }) => textOfLists.test(address))
      .map(({ address, tree }) => ({
        address,
        entries: elements(
          tree,
          (one) =>
            classes(one).includes('st') ||
            (one.tagName === 'li' && one.properties.dataGains !== undefined),
        ).length,
      }))
      .filter(({ entries }) => entries > mostEntries);
    expect(long).toEqual([]);
  });

  it('holds every statement of a theme once, over all its pages', () => {
    for (const theme of ['benefit', 'challenge', 'side-effect', 'cost', 'variable-response']) {
      const list = pages.filter(({ address }) =>
        new RegExp(`^/themes/${theme}/all/(?:\\d+/)?$`, 'u').test(address),
      );
      const linked = list.flatMap(({ tree }) =>
        elements(tree, (one) => classes(one).includes('st')).map((article) => {
          const [link] = elements(article, (one) => property(one, 'href').includes('#')).filter(
            (one) => property(one, 'href').startsWith('/sources/'),
          );
          return link ? property(link, 'href').split('#')[1] : undefined;
        }),
      );
      const expected = statements
        .filter(({ themes }) => themes.some((one) => one === theme))
        .map(({ id }) => id);
      expect(linked.sort()).toEqual(expected.sort());
    }
  });
});
