import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { root } from './build.ts';
import { command, Failure, run } from './command.ts';
import { listen, siteServer } from './serve.ts';

const widths = [390, 820, 1440] as const;
const schemes = ['light', 'dark'] as const;

/** First page of a register, so that the pictures do not depend on one record. */
async function firstIn(folder: string, wished: string): Promise<string> {
  const names = (await readdir(path.join(root, 'dist', folder), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const name = names.includes(wished) ? wished : names[0];
  if (name === undefined)
    throw new Failure(`Unexpected empty dist/${folder}, run \`npm run build\``);
  return `/${folder}/${name}/`;
}

async function pages(): Promise<[name: string, address: string][]> {
  return [
    ['home', '/'],
    ['theme', '/themes/side-effect/'],
    ['effects', '/effects/'],
    ['effect', await firstIn('effects', 'nausea')],
    ['cost', '/cost/'],
    ['lasting', '/lasting/'],
    ['guide', '/guide/what-it-is/'],
    ['claims', '/claims/'],
    ['claim', await firstIn('claims', 'wic-01')],
    ['studies', '/studies/'],
    ['study', await firstIn('studies', 'murrough-2013')],
    ['sources', '/sources/'],
    ['source', await firstIn('sources', 'kair-honest-reviews')],
    ['search', '/search/?q=nausea'],
    ['guide', '/guide/'],
    ['chapter', await firstIn('guide', 'side-effects')],
    ['data', '/data/'],
    ['methods', '/methods/'],
    ['changes', '/changes/'],
    ['contribute', '/contribute/'],
    ['about', '/about/'],
    ['404', '/404.html'],
  ];
}

interface Shot {
  browser: Browser;
  address: string;
  file: string;
  width: number;
  scheme: (typeof schemes)[number];
  full: boolean;
}

async function take({ browser, address, file, width, scheme, full }: Shot): Promise<void> {
  const height = width < 600 ? 844 : 900;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    // The policy would refuse the style below.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  // What is out of sight is not laid out, and would be missing from a picture of the whole page.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file, fullPage: full, animations: 'disabled' });
  await context.close();
}

async function screenshots(options: { only?: string; full?: boolean }): Promise<void> {
  if (!existsSync(path.join(root, 'dist/index.html'))) {
    throw new Failure('Missing dist/index.html, expected a finished site, run `npm run build`');
  }
  const folder = path.join(root, '.cache/screenshots');
  await mkdir(folder, { recursive: true });
  await mkdir(path.join(root, 'docs'), { recursive: true });
  const browser = await launchBrowser().catch((error: unknown) => {
    throw new Failure(error instanceof Error ? error.message : String(error));
  });
  const server = siteServer(path.join(root, 'dist'));
  try {
    const base = await listen(server, 0);
    const wanted = options.only?.split(',');
    for (const [name, at] of await pages()) {
      if (wanted !== undefined && !wanted.includes(name)) continue;
      for (const width of widths) {
        for (const scheme of schemes) {
          const file = path.join(folder, `${name}-${width}-${scheme}.png`);
          const address = new URL(at, base).href;
          await take({ browser, address, file, width, scheme, full: options.full ?? true });
          process.stdout.write(`${path.relative(root, file)}\n`);
        }
      }
    }
    if (wanted === undefined || wanted.includes('readme')) {
      const file = path.join(root, 'docs/home.png');
      await take({ browser, address: base, file, width: 1200, scheme: 'light', full: false });
      process.stdout.write(`${path.relative(root, file)}\n`);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

const program = command('screenshots', 'Takes pictures of every sort of page from dist/.')
  .option('--only <names>', 'names with commas: home,claim,readme …')
  .option('--no-full', 'the first screen only')
  .action(screenshots);
await run(program);
