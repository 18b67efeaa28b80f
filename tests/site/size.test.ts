import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dist, elements, files, named, pages, property, textOf } from './pages.ts';

/** The whole of a first visit: page, styles, scripts and fonts. */
const most = 120_000;
const mostScript = 3_000;

const sizes = new Map<string, number>();
/** Bytes on the wire: text is sent compressed, fonts are compressed already. */
function sent(file: string): number {
  let size = sizes.get(file);
  if (size === undefined) {
    const bytes = readFileSync(path.join(dist, file));
    size = file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
    sizes.set(file, size);
  }
  return size;
}
const sum = (list: string[]): number => list.reduce((all, file) => all + sent(file), 0);
const fonts = [...files].filter((file) => file.endsWith('.woff2'));
/** Search loads its index, and the pages under /cite/ are for copying citations, not for reading. */
const reading = pages.filter(({ address }) => !/^\/(search|cite)\//u.test(address));

function partsOf({ tree }: (typeof pages)[number]): {
  styles: string[];
  scripts: string[];
} {
  const styles = elements(tree, named('link'))
    .filter((link) => JSON.stringify(link.properties.rel ?? '').includes('stylesheet'))
    .map((link) => property(link, 'href'));
  const scripts = elements(tree, named('script'))
    .map((script) => property(script, 'src'))
    .filter((src) => src !== '');
  return { styles, scripts: [...new Set(scripts.flatMap(withImports))] };
}

/** A script and what it imports. */
function withImports(file: string): string[] {
  const text = readFileSync(path.join(dist, file), 'utf8');
  const imported = [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu)].map(
    ([, name]) => path.posix.join(path.posix.dirname(file), name ?? ''),
  );
  return [file, ...imported.flatMap(withImports)];
}

describe('a reading page', () => {
  it('comes with fonts of its own', () => {
    expect(fonts.length).toBe(3);
    expect(sum(fonts)).toBeLessThan(70_000);
  });

  it(`is at most ${most / 1000} kB on a first visit, fonts in`, () => {
    const heavy = reading
      .map((page) => {
        const { styles, scripts } = partsOf(page);
        const file = page.address.endsWith('/') ? `${page.address}index.html` : page.address;
        return { address: page.address, bytes: sum([file, ...styles, ...scripts, ...fonts]) };
      })
      .filter(({ bytes }) => bytes > most);
    expect(heavy).toEqual([]);
  });

  it(`runs at most ${mostScript / 1000} kB of script`, () => {
    const heavy = reading.filter((page) => sum(partsOf(page).scripts) > mostScript);
    expect(heavy.map(({ address }) => address)).toEqual([]);
    const inline = reading.filter(({ tree }) =>
      elements(tree, named('script')).some(
        (one) =>
          property(one, 'src') === '' &&
          property(one, 'type') !== 'application/ld+json' &&
          textOf(one) !== '',
      ),
    );
    expect(inline.map(({ address }) => address)).toEqual([]);
  });
});
