import type { Server } from 'node:http';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { listen, siteServer } from '../../scripts/serve.ts';

/** The finished site, served as `npm start` serves it, and a browser to look at it with. */
export interface Site {
  base: string;
  open(address: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** One page in a context of its own, with all that it asked for and complained about. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Addresses requested, in order. */
  requests: string[];
  /** Errors on the console and uncaught ones. */
  errors: string[];
  /** Directives of the policy that the page of now has broken, in order. */
  violations: () => Promise<string[]>;
  /** What the page left on the device: cookies, storage, databases, caches, workers, by name. */
  kept: () => Promise<string[]>;
}

/** Milliseconds to wait for anything: only what never comes is a fault, also on a busy machine. */
const patience = 110_000;

/** Runs before anything of a page; the list lies where no script of the site looks. */
function watchPolicy(): void {
  const broken: string[] = [];
  Object.assign(globalThis, { brokenPolicy: broken });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    broken.push(effectiveDirective);
  });
}

async function keptBy(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
    ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
    ...(await indexedDB.databases()).map(({ name = '' }) => `database ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ]);
  return [...cookies, ...stored];
}

async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<Visit> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await context.addInitScript(watchPolicy);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url, { waitUntil: 'load' });
  const violations = (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { brokenPolicy: string[] }).brokenPolicy);
  return { page, context, requests, errors, violations, kept: () => keptBy(page) };
}

/** Serves a finished site, that of this project where none is named, on a free port and starts the browser. */
export async function openSite(
  folder = path.resolve(import.meta.dirname, '../../dist'),
): Promise<Site> {
  const server: Server = siteServer(folder);
  const base = (await listen(server, 0)).replace(/\/$/u, '');
  const browser = await launchBrowser();
  return {
    base,
    open: (address, options = {}) => visit(browser, base + address, options),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits until the search page has shown the results of what is asked now. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('#res-list')?.ariaBusy === 'false' &&
      /^\d+ |^Everything/u.test(document.querySelector('#h-res')?.textContent ?? ''),
  );
}

/** Pixels from the top of the window to an element, once it has not moved for thirty frames. */
export const restingPlace = (page: Page, selector: string): Promise<number> =>
  page.evaluate(async (css) => {
    let place = Number.NaN;
    for (let still = 0; still < 30; still += 1) {
      await new Promise(requestAnimationFrame);
      const now = document.querySelector(css)?.getBoundingClientRect().top ?? -1;
      if (now !== place) still = 0;
      place = now;
    }
    return place;
  }, selector);

/** One address for every sort of page. */
export const sorts: readonly [name: string, address: string][] = [
  ['home', '/'],
  ['theme', '/themes/side-effect/'],
  ['all statements of a theme', '/themes/cost/all/'],
  ['effects', '/effects/'],
  ['effect', '/effects/nausea/'],
  ['cost', '/cost/'],
  ['how long it lasts', '/lasting/'],
  ['claims', '/claims/'],
  ['claim with a chart', '/claims/wic-01/'],
  ['claim without a verdict', '/claims/kair-28/'],
  ['studies', '/studies/'],
  ['study', '/studies/murrough-2013/'],
  ['study with unwanted effects', '/studies/anand-2023/'],
  ['sources', '/sources/'],
  ['seller’s page', '/sources/wicked-wellness-benefits/'],
  ['account', '/sources/actor-clinic-to-addiction-2024/'],
  ['search', '/search/?q=nausea'],
  ['A to Z', '/concepts/'],
  ['one concept', '/concepts/sublingual/'],
  ['data', '/data/'],
  ['methods', '/methods/'],
  ['changes', '/changes/'],
  ['contribute', '/contribute/'],
  ['about', '/about/'],
  ['guide', '/guide/'],
  ['chapter', '/guide/side-effects/'],
  ['404', '/404.html'],
];
