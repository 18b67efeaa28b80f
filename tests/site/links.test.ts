import { describe, expect, it } from 'vitest';
import { elements, files, idsOf, named, pages, property } from './pages.ts';

const ids = new Map(pages.map(({ address, tree }) => [address, new Set(idsOf(tree))]));
const origin = 'http://site.invalid';

function fault(address: string, href: string): string | undefined {
  const url = new URL(href, origin + address);
  if (url.origin !== origin) return undefined;
  const file = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
  if (!files.has(decodeURIComponent(file))) return `${address} → ${href}: no such page`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || !file.endsWith('.html')) return undefined;
  return ids.get(url.pathname)?.has(anchor) === true
    ? undefined
    : `${address} → ${href}: no such anchor`;
}

describe('links', () => {
  it('finds the pages of the whole site', () => {
    expect(pages.length).toBeGreaterThan(500);
  });

  it('leads every internal link and anchor somewhere', () => {
    const faults = pages.flatMap(({ address, tree }) =>
      elements(tree, named('a'))
        .map((link) => property(link, 'href'))
        .filter((href) => !/^(?:tel|sms|mailto):/u.test(href))
        .map((href) =>
          href === '' ? `${address}: a link without an address` : fault(address, href),
        )
        .filter((found) => found !== undefined),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('loads only files that are there', () => {
    const faults = pages.flatMap(({ address, tree }) =>
      elements(tree, named('script', 'link', 'img'))
        .map((one) => property(one, 'src') || property(one, 'href'))
        .filter((href) => href !== '' && !href.startsWith('data:'))
        .filter((href) => !files.has(new URL(href, origin + address).pathname))
        .map((href) => `${address}: ${href}`),
    );
    expect(faults).toEqual([]);
  });

  it('gives every id once to a page', () => {
    const faults = pages.flatMap(({ address, tree }) => {
      const all = idsOf(tree);
      return all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${address}#${id}`);
    });
    expect(faults).toEqual([]);
  });

  it('points labels and descriptions at ids of the same page', () => {
    const faults = pages.flatMap(({ address, tree }) => {
      const own = ids.get(address);
      return elements(tree, () => true)
        .flatMap((element) =>
          ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor'].flatMap((name) => {
            const value = element.properties[name];
            return Array.isArray(value)
              ? value.map(String)
              : typeof value === 'string'
                ? [value]
                : [];
          }),
        )
        .filter((id) => own?.has(id) !== true)
        .map((id) => `${address}: ${id}`);
    });
    expect(faults).toEqual([]);
  });
});
