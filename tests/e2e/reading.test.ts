import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, restingPlace, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Every marked count of a page with what it shows now; a hidden one shows nothing. */
const shown = (page: Page): Promise<{ key: string; visible: boolean }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main [data-count]')]
      .filter((one) => one.closest('[data-gains]') === null)
      .map((one) => ({
        key: one.dataset.count ?? '',
        visible: getComputedStyle(one).display !== 'none',
      })),
  );
const gainers = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('main [data-gains]')].filter(
        (one) => getComputedStyle(one).display !== 'none',
      ).length,
  );

describe.each([
  '/',
  '/themes/side-effect/',
  '/effects/nausea/',
  '/effects/',
  '/cost/',
  '/lasting/',
])('leaving out who gains on %s', (address) => {
  it('changes every count, hides who gains and says so, also without JavaScript', async () => {
    const { page, context } = await site.open(address, { javaScriptEnabled: false });
    expect(
      (await shown(page)).filter(
        ({ key, visible }) => key.endsWith('/free') && !key.includes(' ') && visible,
      ),
    ).toEqual([]);
    await page.locator('#leave-out').check();
    const after = await shown(page);
    // A count that would differ has two halves, and only the one without those who gain is left.
    expect(
      after.filter(
        ({ key, visible }) =>
          visible === key.endsWith('/all') &&
          !key.includes(' ') &&
          /\/(all|free)$/u.test(key) &&
          !/^(sources:\*|prices|lasting)\/all$/u.test(key),
      ),
    ).toEqual([]);
    expect(await gainers(page)).toBe(0);
    await context.close();
  });
});

it('carries the choice from page to page and keeps nothing on the device', async () => {
  const { page, context } = await site.open('/');
  await page.locator('#leave-out').check();
  await page.locator('a[href="/themes/cost/"]').first().click();
  await page.waitForURL(/\/themes\/cost\/\?leave-out=1/u);
  expect(await page.locator('#leave-out').isChecked()).toBe(true);
  await page.locator('.foot a[href*="/methods/"]').click();
  await page.waitForURL(/\/methods\/\?leave-out=1/u);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
});

it('lands on a statement far down a page that is laid out piece by piece, and stays there', async () => {
  const { page, context } = await site.open('/sources/kair-honest-reviews/');
  const id = await page.evaluate(() => [...document.querySelectorAll('.st[id]')].at(-3)?.id ?? '');
  await page.goto(`${site.base}/sources/kair-honest-reviews/#${id}`);
  const place = await restingPlace(page, `[id="${id}"]`);
  expect(place).toBeGreaterThanOrEqual(0);
  expect(place).toBeLessThan(400);
  await page.goto(`${site.base}/themes/benefit/#h-who`);
  const heading = await restingPlace(page, '#h-who');
  expect(heading).toBeGreaterThanOrEqual(0);
  expect(heading).toBeLessThan(400);
  await context.close();
});

it.each(['/methods/', '/claims/'])('lands where links within %s lead', async (address) => {
  const { page, context } = await site.open(address);
  const anchors = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href*="#"]')]
      .filter(({ pathname }) => pathname === location.pathname)
      .map(({ hash }) => hash),
  );
  const all = [...new Set(anchors)];
  expect(all.length).toBeGreaterThan(4);
  for (const anchor of [...all.slice(0, 3), ...all.slice(-2)]) {
    await page.goto(`${site.base}/about/`);
    await page.goto(`${site.base}${address}${anchor}`);
    const place = await restingPlace(page, anchor);
    expect(place, anchor).toBeGreaterThanOrEqual(0);
    expect(place, anchor).toBeLessThan(400);
  }
  await context.close();
});

describe.each(['/', '/claims/wic-01/'])('with the keyboard alone, %s', (address) => {
  it('can be walked from end to end, every stop in sight and ringed', async () => {
    const { page, context } = await site.open(address, {
      viewport: { width: 1000, height: 800 },
    });
    const stops = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'a[href], button, input, summary, [tabindex="0"]',
          ),
        ].filter(
          (one) =>
            getComputedStyle(one).display !== 'none' &&
            one.closest('details:not([open]) > :not(summary)') === null,
        ).length,
    );
    let walked = 0;
    for (let i = 0; i < stops + 5; i++) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const one = document.activeElement;
        if (one === null || one === document.body) return undefined;
        const { top, bottom, width } = one.getBoundingClientRect();
        const ring = getComputedStyle(one).outlineStyle !== 'none';
        return {
          ring,
          seen: width > 0 && bottom > 0 && top < innerHeight,
          what: one.outerHTML.slice(0, 90),
        };
      });
      if (now === undefined) break;
      walked++;
      expect(now).toMatchObject({ ring: true, seen: true });
    }
    expect(walked).toBeGreaterThan(stops * 0.9);
    await context.close();
  });
});
