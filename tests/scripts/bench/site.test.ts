import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eachPage, writeBareSite } from '../../../scripts/bench/bare-site.ts';
import { exponent } from '../../../scripts/bench/exponent.ts';
import { stepsIn } from '../../../scripts/bench/site.ts';
import { Report } from '../../../scripts/build/report.ts';
import { folderWith } from '../run-script.ts';

describe('exponent', () => {
  const grown = (cost: (size: number) => number) =>
    exponent([100, 300, 1000].map((size) => ({ size, cost: cost(size) })));

  it('is 1 for what grows linearly, 2 for squares, less with a fixed cost', () => {
    expect(grown((size) => 7 * size)).toBeCloseTo(1);
    expect(grown((size) => size ** 2)).toBeCloseTo(2);
    expect(grown((size) => 500 + size)).toBeLessThan(0.8);
  });

  it('refuses a single size', () => {
    expect(() => exponent([{ size: 5, cost: 1 }])).toThrow(
      'Unexpected single size, expected two or more to fit growth',
    );
  });
});

describe('stepsIn', () => {
  it('reads what a build prints about its steps', () => {
    const told = '  analyse the corpus 2 min 5 s\nnoise\n  make the pages 4.2 s\n  data 820 ms\n';
    expect(Object.fromEntries(stepsIn(told))).toEqual({
      'analyse the corpus': 125,
      'make the pages': 4.2,
      data: 0.82,
    });
  });

  it('reads what the report of a build really writes', async () => {
    let told = '';
    const stream = { isTTY: false, write: (text: string) => (told += text) };
    const report = new Report(stream as unknown as NodeJS.WriteStream);
    await report.step('make the pages', () => new Promise((resolve) => setTimeout(resolve, 20)));
    // eslint-disable-next-line no-control-regex
    const seconds = stepsIn(told.replaceAll(/\u001b\[\d+m/g, '')).get('make the pages');
    expect(seconds).toBeGreaterThanOrEqual(0.015);
  });
});

describe('the bare site', () => {
  it('has a page for each page, with its text and nothing that Markdown would read', async () => {
    const page = (main: string) => `<html><body><nav>Menu</nav><main>${main}</main></body></html>`;
    const folder = folderWith({
      'dist/index.html': page('<h1>Home</h1><p>It <b>helped</b> me.</p><p># not *a* [head](x)</p>'),
      'dist/a/index.html': page('<svg><path/></svg><ul><li>One</li><li>Two &amp; three</li></ul>'),
      'node_modules/x': '',
    });
    const bare = join(folder, 'bare');
    const size = await writeBareSite(folder, join(folder, 'dist'), bare);
    expect(size.pages).toBe(2);
    expect(size).toEqual(await eachPage(join(folder, 'dist')));
    const text = (number: number) => readFileSync(join(bare, `pages/0/page-${number}.md`), 'utf8');
    expect(text(0)).toBe('One\n\nTwo three\n');
    expect(text(1)).toBe('Home\n\nIt helped me.\n\nnot a head (x)\n');
  });
});
