import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, settled, sorts, type Site } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const isSearch = (address: string): boolean => address.startsWith('/search/');

interface Axe {
  run: (options?: object) => Promise<AxeResults>;
}

async function faultsOf(
  page: Page,
  options: object,
): Promise<{ faults: string[]; passes: number }> {
  const found = await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: Axe }).axe.run(chosen),
    { resultTypes: ['violations'], ...options },
  );
  const faults = found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
  return { faults, passes: found.passes.length };
}

/** Windows that a page was checked in: the checker is compiled there. */
const checked: Page[] = [];

/** The page at an address, in light, without its policy, which would refuse the checker's own script. */
async function checkedPage(address: string): Promise<Page> {
  const page = checked.pop();
  if (page === undefined) return (await site.open(address, { bypassCSP: true })).page;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.base + address);
  return page;
}

/** All words of the main part as they are printed: on a screen, what is out of sight is not laid out. */
async function wordsOf(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const words = (await page.locator('main').innerText()).trim();
  await page.emulateMedia({ media: null });
  return words;
}

// Two at a time: a page that loads leaves time for one that is being looked at.
describe.concurrent.each(sorts)('%s', (_, address) => {
  it('has no fault that axe knows of, in light and in dark', async () => {
    const page = await checkedPage(address);
    if (isSearch(address)) await settled(page);
    await page.evaluate(axe);
    const light = await faultsOf(page, {});
    expect(light.passes).toBeGreaterThan(10);
    expect(light.faults).toEqual([]);
    // Nothing but colours differs between the two.
    await page.emulateMedia({ colorScheme: 'dark' });
    const colours = { runOnly: { type: 'rule', values: ['color-contrast'] } };
    expect(await faultsOf(page, colours)).toEqual({ faults: [], passes: 1 });
    checked.push(page);
  });

  it('asks nobody else for anything, breaks no line of its policy, keeps nothing, complains of nothing, fits a narrow screen and reads whole without JavaScript', async () => {
    const { page, context, requests, errors, violations, kept } = await site.open(address);
    if (isSearch(address)) await settled(page);
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeGreaterThan(1);
    const others = requests.filter((url) => !url.startsWith(site.base) && !url.startsWith('data:'));
    expect(others).toEqual([]);
    expect(errors).toEqual([]);
    expect([await violations(), await kept()]).toEqual([[], []]);
    const scripted = await wordsOf(page);
    await page.setViewportSize({ width: 320, height: 700 });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    // Without JavaScript the same words stand there.
    const plain = await site.open(address, { javaScriptEnabled: false });
    const words = await wordsOf(plain.page);
    if (isSearch(address)) {
      expect(words).toContain('needs JavaScript');
      const registers = await plain.page.locator('.registers a').allInnerTexts();
      expect(registers).toEqual(['A to Z', 'Effects', 'Claims', 'Studies', 'Sources']);
    } else {
      expect(words).toBe(scripted);
      expect(words.length).toBeGreaterThan(100);
    }
    await plain.context.close();
    await context.close();
  });
});
