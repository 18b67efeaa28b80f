import { existsSync } from 'node:fs';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';
import { findBrowser } from './browser.ts';
import { root } from './build.ts';
import { command, Failure, run } from './command.ts';
import { compressedServer } from './lighthouse/compressed.ts';
import { listen } from './serve.ts';

/** One page of every kind that people read. */
const pages = [
  '/',
  '/themes/side-effect/',
  '/effects/nausea/',
  '/claims/wic-01/',
  '/sources/kair-honest-reviews/',
  '/guide/what-it-is/',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** What each page must reach; the median of the runs counts. */
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Scores = Record<(typeof categories)[number], number>;

async function once(address: string, port: number): Promise<Scores> {
  // Lighthouse's own defaults: a slow phone on a slow mobile network.
  const result = await lighthouse(address, { port, onlyCategories: [...categories] });
  const found = result?.lhr.categories;
  if (found === undefined) throw new Failure(`Unexpected answer for ${address}, expected a report`);
  const score = (name: string): number => Math.round(100 * (found[name]?.score ?? 0));
  return Object.fromEntries(categories.map((name) => [name, score(name)])) as Scores;
}

const median = (list: number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

async function measure({ runs, only }: { runs: string; only?: string }): Promise<void> {
  if (!existsSync(path.join(root, 'dist/index.html')))
    throw new Failure('Missing dist/index.html, expected a finished site, run `npm run build`');
  const server = compressedServer(path.join(root, 'dist'));
  const chrome = await launch({
    chromePath: findBrowser(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
  });
  const short: string[] = [];
  try {
    const base = await listen(server, 0);
    for (const page of only === undefined ? pages : only.split(',')) {
      const all: Scores[] = [];
      for (let i = 0; i < Number(runs); i++)
        all.push(await once(new URL(page, base).href, chrome.port));
      const line = categories.map((name) => {
        const middle = median(all.map((one) => one[name]));
        if (middle < least[name]) short.push(`${page} ${name}: ${middle}, expected ${least[name]}`);
        return `${name} ${middle} (${all.map((one) => one[name]).join(' ')})`;
      });
      process.stdout.write(`${page}\t${line.join('\t')}\n`);
    }
  } finally {
    chrome.kill();
    server.closeAllConnections();
    server.close();
  }
  if (short.length > 0) throw new Failure(short.join('\n'));
}

const program = command(
  'lighthouse',
  'Measures pages of dist/ with Lighthouse as a phone sees them; the median of the runs counts.',
)
  .option('--runs <n>', 'runs of each page', '5')
  .option('--only <paths>', 'paths with commas: /,/cost/')
  .action(measure);
await run(program);
