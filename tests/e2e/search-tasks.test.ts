import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsOf, type SearchRecord } from '../../scripts/build/records.ts';
import { pageRecords } from '../../scripts/build/page-records.ts';
import type { Claim, Source, Statement, Study } from '../../src/types.ts';
import { openSite, settled, type Site } from './site.ts';
import { tasks, type Task } from './tasks.ts';

const root = path.resolve(import.meta.dirname, '../..');
const list = <Shape>(name: string): Shape[] =>
  JSON.parse(readFileSync(path.join(root, `.cache/dataset/${name}.json`), 'utf8')) as Shape[];
const records = [
  ...recordsOf({
    sources: list<Source>('sources'),
    statements: list<Statement>('statements'),
    claims: list<Claim>('claims'),
    studies: list<Study>('studies'),
  }),
  ...pageRecords(path.join(root, 'dist')),
];

/** Counts again without the index: words by plain patterns over texts, boxes by the records themselves. */
function recount(task: Task): SearchRecord[] {
  const { texts, concepts = [], boxes = {}, leaveOut = false } = task;
  return records.filter(({ content, also = '', filters }) => {
    const said = `${content} ${also}`;
    const has = texts === undefined || texts.every((pattern) => pattern.test(said));
    const speaksOf = concepts.some((id) => filters.concept?.includes(id));
    const boxed = Object.entries(boxes).every(([facet, wanted = []]) =>
      filters[facet as keyof typeof filters]?.some((value) => wanted.includes(value)),
    );
    return (has || speaksOf) && boxed && !(leaveOut && filters.gains?.includes('yes'));
  });
}

let site: Site;
let page: Page;
let errors: string[];
beforeAll(async () => {
  site = await openSite();
  ({ page, errors } = await site.open('/search/'));
  await settled(page);
});
afterAll(() => site.close());

/** Puts the focus on a control as somebody does who tabs to it, then presses a key: one step. */
async function press(selector: string, key: string): Promise<void> {
  const control = page.locator(selector);
  await control.evaluate((element) => {
    element.closest('details.facet')?.setAttribute('open', '');
    (element as HTMLElement).focus();
  });
  await page.keyboard.press(key);
}

/** Does the task from an empty page and says how many steps it took: typing, ticking, switching, ordering. */
async function doTask({ words, boxes = {}, leaveOut, sort }: Task): Promise<number> {
  let steps = 0;
  if (words !== undefined) {
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    steps += 1;
  }
  for (const [facet, values = []] of Object.entries(boxes)) {
    for (const value of values) {
      await press(`input[name="${facet}"][value="${value}"]`, 'Space');
      steps += 1;
    }
  }
  if (leaveOut === true) {
    await press('#leave-out', 'Space');
    steps += 1;
  }
  if (sort !== undefined) {
    await page.locator('#sort').focus();
    await page.keyboard.type({ near: 'Near', new: 'New', source: 'By' }[sort]);
    steps += 1;
  }
  return steps;
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Goes back to the empty page without loading it again. */
async function clear(): Promise<void> {
  await page.evaluate(() => {
    history.pushState(null, '', location.pathname);
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  await settled(page);
  expect(await count()).toBe(records.length);
}

async function count(): Promise<number> {
  const heading = await page.locator('#h-res').textContent();
  return Number.parseInt(/\d+/u.exec(heading ?? '')?.[0] ?? '', 10);
}

describe('twenty searches with the keyboard', () => {
  it('are twenty', () => {
    expect(tasks).toHaveLength(20);
  });

  it.each(tasks)('$wish', async (task) => {
    await clear();
    const steps = await doTask(task);
    expect(steps).toBeLessThan(6);
    const expected = recount(task);
    await settled(page);
    expect(await count()).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(0);

    const said = expected.filter(({ meta }) => meta.type === 'statement');
    const of = (...stances: string[]): number =>
      said.filter(({ filters }) => stances.includes(filters.stance?.[0] ?? '')).length;
    const sources = new Set(said.map(({ filters }) => filters.source?.[0])).size;
    const sellers = said.filter(({ filters }) => filters.group?.includes('seller')).length;
    const line = plain((await page.locator('#res-balance').textContent()) ?? '');
    const unit = said.length === 1 ? 'statement' : 'statements';
    const from = sources === 1 ? 'source' : 'sources';
    expect(line).toBe(
      said.length === 0
        ? ''
        : `Of ${said.length} ${unit} from ${sources} ${from}: ${of('favourable')} favourable, ${of('critical')} critical, ${of('varied', 'neutral')} varied or neutral; ${sellers} by sellers`,
    );

    // Every box of a facet nobody has touched says how many results it would leave.
    const told = await page
      .locator('.facets input')
      .evaluateAll((all) =>
        all.map((box) => [
          (box as HTMLInputElement).name,
          (box as HTMLInputElement).value,
          Number(box.closest('label')?.querySelector('.num')?.textContent),
        ]),
      );
    const counted = told.map(([facet, value]) => [
      facet,
      value,
      recount({
        ...task,
        boxes: Object.fromEntries(
          Object.entries(task.boxes ?? {}).filter(([name]) => name !== facet),
        ),
      }).filter(({ filters }) => filters[facet as 'type']?.includes(value as string)).length,
    ]);
    expect(told).toEqual(counted);

    const status = plain((await page.locator('#res-status').textContent()) ?? '');
    expect(status).toContain(`${of('favourable')} favourable, ${of('critical')} critical.`);
  });

  it('complained of nothing and kept nothing on the device', async () => {
    expect(errors).toEqual([]);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(kept).toBe(0);
  });
});

describe('typing', () => {
  // How fast, `npm run bench -- search` says.
  it.each(['nausea', 'cost', 'panic', 'sleep', 'bladder', 'anger', 'iv', 'price'])(
    'shows the results for "%s" without a press of Enter',
    async (words) => {
      await page.locator('#q').fill(words);
      await page.waitForFunction(
        (typed) => document.querySelector('#h-res')?.textContent.endsWith(`for ${typed}`),
        words,
      );
      await settled(page);
      expect(await page.locator('#res-list li').count()).toBeGreaterThan(0);
    },
  );
});
