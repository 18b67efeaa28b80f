import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, settled, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const slipped = [
  '<script>document.title = "taken"</script>',
  '<script src="https://elsewhere.example/x.js"></script>',
  '<p style="position: fixed">x</p>',
  '<style>body { display: none }</style>',
  `<b id="slipped" tabindex="0" onfocus="document.title = 'taken'">x</b>`,
  '<img src="https://elsewhere.example/pixel.gif" alt="">',
  '<iframe src="https://elsewhere.example/"></iframe>',
  '<object data="/data/README.md"></object>',
  '<base href="https://elsewhere.example/">',
];

describe('the policy', () => {
  it.each(['/claims/', '/search/'])('of %s refuses what slipped into it', async (address) => {
    const { page, context, violations } = await site.open('/404.html');
    // As if a build had let it through: the file itself holds it.
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</main>', `${slipped.join('')}</main>`);
      await route.fulfill({ response, body });
    });
    await page.goto(site.base + address);
    await page.locator('#slipped').focus();
    const refused = async (): Promise<string[]> => [...new Set(await violations())].sort();
    await expect
      .poll(refused)
      .toEqual([
        ...['base-uri', 'frame-src', 'img-src', 'object-src'],
        ...['script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem'],
      ]);
    expect(await page.title()).not.toBe('taken');
    await context.close();
  });

  it('lets no script make markup of text on a reading page', async () => {
    const { page, context } = await site.open('/sources/');
    const made = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>x</p>';
        return 'made';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : 'failed';
      }
    });
    expect(made).toBe('refused');
    await context.close();
  });

  it('lets nobody frame a page', async () => {
    const frame = `<iframe src="${site.base}/claims/"></iframe>`;
    const other = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(frame);
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    try {
      const { page, context } = await site.open('/404.html');
      const { port } = other.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/`);
      await expect.poll(() => page.frames().length).toBe(2);
      await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/u);
      await context.close();
    } finally {
      other.closeAllConnections();
      other.close();
    }
  });

  it('leaves a saved chart its own style when it is opened by itself', async () => {
    const { page, context, violations } = await site.open('/charts/balance-benefit.svg');
    const colour = await page.evaluate(
      () => getComputedStyle(document.querySelector('text') ?? document.documentElement).fill,
    );
    expect([colour, await violations()]).toEqual(['rgb(28, 36, 34)', []]);
    await context.close();
  });

  it('lets a search be asked, narrowed and followed with the keyboard, and breaks no line of it', async () => {
    const { page, context, requests, violations, errors, kept } = await site.open('/search/');
    await page.keyboard.press('/');
    await page.keyboard.type('nausea');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.locator('#leave-out').focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/leave-out/u);
    await settled(page);
    const result = page.locator('#res-list a[href*="/sources/"]').first();
    await result.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/search/');
    expect([await violations(), errors]).toEqual([[], []]);
    expect(
      requests.filter((url) => !url.startsWith(site.base) && !url.startsWith('data:')),
    ).toEqual([]);
    expect(await kept()).toEqual([]);
    await context.close();
  });
});
