import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../browser.ts';
import { listen, siteServer } from '../serve.ts';

/** Files that are compressed already; a host sends them as they are. */
const packed = /\.(?:pagefind|pf_meta|pf_index|woff2)$/u;

/** What a browser loads for its first search: kB as a host with gzip sends it, and on disk. */
export interface Transfer {
  sent: number;
  raw: number;
  files: number;
}

/**
 * Opens the search page of a finished site with a question in a fresh browser and adds up everything it
 * loads until it is still, but for the page, its styles and its fonts, which every page has.
 */
export async function firstQuery(site: string, words: string): Promise<Transfer> {
  const server = siteServer(site);
  const base = await listen(server, 0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const transfer: Transfer = { sent: 0, raw: 0, files: 0 };
    const read: Promise<void>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      if (type === 'document' || type === 'stylesheet' || type === 'font') return;
      const url = new URL(response.url());
      if (url.protocol === 'data:') return;
      read.push(
        response.body().then((body) => {
          transfer.raw += body.length / 1000;
          transfer.sent += (packed.test(url.pathname) ? body : gzipSync(body)).length / 1000;
          transfer.files += 1;
        }),
      );
    });
    const address = new URL('/search/', base);
    address.searchParams.set('q', words);
    await page.goto(address.href);
    await page.locator('#res-list > li').first().waitFor();
    await page.waitForLoadState('networkidle');
    await Promise.all(read);
    return transfer;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
