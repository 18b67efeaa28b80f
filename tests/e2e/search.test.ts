import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, restingPlace, settled, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const heading = async (page: Page): Promise<string> =>
  (await page.locator('#h-res').textContent()) ?? '';
const count = async (page: Page): Promise<number> => Number.parseInt(await heading(page), 10);

async function headingChanges(page: Page, work: () => Promise<unknown>): Promise<void> {
  const before = await heading(page);
  await work();
  await page.waitForFunction(
    (old) => document.querySelector('#h-res')?.textContent !== old,
    before,
  );
  await settled(page);
}

/** Presses Tab until the wanted element has the focus; fails after `most` steps. */
async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    if (await page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} was not reached with the Tab key`);
}

describe('search, with the keyboard alone', () => {
  it('finds a word, opens a result and lands on the marked statement', async () => {
    const { page, errors, context } = await site.open('/search/');
    await settled(page);
    await page.keyboard.press('/');
    await headingChanges(page, () => page.keyboard.type('nausea'));
    await page.waitForFunction(() =>
      document.querySelector('#h-res')?.textContent.endsWith('for nausea'),
    );
    expect(await count(page)).toBeGreaterThan(5);
    expect(await page.locator('#res-list mark').first().textContent()).toMatch(/nause/iu);
    await page.goto(`${page.url()}&type=statement`);
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await Promise.all([page.waitForURL(/\/sources\//u), page.keyboard.press('Enter')]);
    const target = page.locator('article:target');
    expect(await target.count()).toBe(1);
    expect(await target.locator('mark').first().textContent()).toMatch(/nause/iu);
    const place = await restingPlace(page, 'article:target');
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(720);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('leads from a statement to the page it was read on', async () => {
    const { page, context } = await site.open('/search/?q=nausea&type=statement');
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForURL(/\/sources\//u), page.keyboard.press('Enter')]);
    const original = page.locator('.side-facts a[rel="noreferrer"]').first();
    const wanted = await original.getAttribute('href');
    expect(wanted).toMatch(/^https?:\/\//u);
    // The page outside is not fetched in a test: what counts is where Enter leads.
    await context.route(/^https?:\/\/(?!localhost)/u, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<title>original</title>' }),
    );
    await page.goto(page.url().split('#', 1).join(''));
    await tabTo(page, '.side-facts a[rel="noreferrer"]');
    await Promise.all([
      page.waitForURL((url) => url.hostname !== 'localhost'),
      page.keyboard.press('Enter'),
    ]);
    expect(page.url().replace(/\/$/u, '')).toBe((wanted ?? '').replace(/\/$/u, ''));
    await context.close();
  });

  it('narrows by a filter, joins values of one facet by "or" and keeps it in the address', async () => {
    const { page, context } = await site.open('/search/?q=ketamine');
    await settled(page);
    const all = await count(page);
    await tabTo(page, 'input[name="theme"][value="cost"]');
    await headingChanges(page, () => page.keyboard.press('Space'));
    const cost = await count(page);
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThan(all);
    await tabTo(page, 'input[name="theme"][value="variable-response"]');
    await headingChanges(page, () => page.keyboard.press('Space'));
    expect(await count(page)).toBeGreaterThan(cost);
    expect(new URL(page.url()).searchParams.getAll('theme')).toEqual(['cost', 'variable-response']);
    await headingChanges(page, () => page.goBack());
    expect(await count(page)).toBe(cost);
    const again = await site.open(`/search/${new URL(page.url()).search}`);
    await settled(again.page);
    expect(await count(again.page)).toBe(cost);
    await again.context.close();
    await context.close();
  });

  it('leaves out who gains, tells the count, and carries the choice to the next page', async () => {
    const { page, context } = await site.open('/search/?q=ketamine&type=statement');
    await settled(page);
    const all = await count(page);
    await tabTo(page, '#leave-out');
    await headingChanges(page, () => page.keyboard.press('Space'));
    const free = await count(page);
    expect(free).toBeLessThan(all);
    const hint = (await page.locator('#leave-out-hint').textContent()) ?? '';
    expect(hint).toContain(`${all - free} of ${all} results`);
    expect(await page.locator('#res-list .fence').count()).toBe(0);
    expect(await page.locator('#res-status').textContent()).toContain(
      `${free} results for ketamine`,
    );
    await page.locator('.nav a', { hasText: 'Claims' }).focus();
    await Promise.all([page.waitForURL(/\/claims\//u), page.keyboard.press('Enter')]);
    expect(await page.locator('#leave-out').isChecked()).toBe(true);
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(kept).toBe(0);
    await context.close();
  });
});

describe('results', () => {
  it('let the sides take turns as long as both have something to say', async () => {
    const { page, context } = await site.open('/search/?q=depression&type=statement');
    await settled(page);
    const stances = await page
      .locator('#res-list article')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-stance')));
    const sides = stances.filter((stance) => stance === 'favourable' || stance === 'critical');
    expect(new Set(sides.slice(0, 2)).size).toBe(2);
    expect(sides[2]).toBe(sides[0]);
    await context.close();
  });

  it('come in pages that do not overlap', async () => {
    const { page, context } = await site.open('/search/?q=ketamine&type=statement');
    await settled(page);
    const links = (): Promise<string[]> =>
      page
        .locator('#res-list a[data-open]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
    const first = await links();
    await page.locator('#res-pages a[rel="next"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (old) => !document.querySelector(`#res-list a[href$="${old}"]`),
      first[0],
    );
    const second = await links();
    expect(first).toHaveLength(10);
    expect(second).toHaveLength(10);
    expect(first.filter((link) => second.includes(link))).toEqual([]);
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    await context.close();
  });

  it('that are none say what to try', async () => {
    const { page, context } = await site.open('/search/?q=zzyzxqq&theme=cost&verdict=supported');
    await settled(page);
    expect(await heading(page)).toMatch(/^0 results/u);
    expect(await page.locator('#res-empty').isVisible()).toBe(true);
    expect(await page.locator('#res-pages').isVisible()).toBe(false);
    await context.close();
  });

  it('never turn words of the address into markup', async () => {
    const words = encodeURIComponent('<img src=x onerror=alert(1)>');
    const { page, context, errors } = await site.open(`/search/?q=${words}`);
    await settled(page);
    expect(await heading(page)).toMatch(/^\d+ results? for <img src=x onerror=alert\(1\)>$/u);
    expect(await page.locator('main img').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});
