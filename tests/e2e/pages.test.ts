import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, settled, sorts, type Site } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const isSearch = (address: string): boolean => address.startsWith('/search/');

describe.each(sorts)('%s', (_, address) => {
  it.each(['light', 'dark'] as const)('has no fault that axe knows of in %s', async (colorScheme) => {
    // The policy of the page would refuse the checker's own script.
    const { page, context } = await site.open(address, { colorScheme, bypassCSP: true });
    if (isSearch(address)) await settled(page);
    await page.evaluate(axe);
    const found = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    );
    const faults = found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`),
    );
    expect(found.passes.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('asks nobody else for anything and complains of nothing', async () => {
    const { page, context, requests, errors } = await site.open(address);
    if (isSearch(address)) await settled(page);
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.filter((url) => !url.startsWith(site.base) && !url.startsWith('data:'))).toEqual(
      [],
    );
    expect(errors).toEqual([]);
    await context.close();
  });

  it('does not scroll sideways on a narrow screen', async () => {
    const { page, context } = await site.open(address, { viewport: { width: 320, height: 700 } });
    if (isSearch(address)) await settled(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    await context.close();
  });

  it('reads whole without JavaScript', async () => {
    const plain = await site.open(address, { javaScriptEnabled: false });
    const words = (await plain.page.locator('main').innerText()).trim();
    if (isSearch(address)) {
      expect(words).toContain('needs JavaScript');
      const registers = await plain.page.locator('.registers a').allInnerTexts();
      expect(registers).toEqual(['Effects', 'Claims', 'Studies', 'Sources']);
      await plain.context.close();
      return;
    }
    const scripted = await site.open(address);
    const with_ = (await scripted.page.locator('main').innerText()).trim();
    expect(words).toBe(with_);
    expect(words.length).toBeGreaterThan(100);
    await plain.context.close();
    await scripted.context.close();
  });
});
