import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as buildPages } from 'astro';
import { analyse } from '../analyse.ts';
import { writeIndex } from '../site-index.ts';
import type { Dataset } from '../../src/types.ts';
import { siteAddress } from '../../src/content/site-address.ts';
import { writeData } from '../../src/export/index.ts';
import { hostFiles } from '../../src/security/host-files.ts';
import { lockOf, takeLock } from './lock.ts';
import { pageRecords } from './page-records.ts';
import { recordsOf } from './records.ts';
import { termsOf } from './records-terms.ts';
import type { Report } from './report.ts';
import { foldersOf, recover, swap } from './swap.ts';

/**
 * Builds the whole site from the corpus below `root` into `dist/`: analyse, pages, search index, data
 * files. The old site stays until the new one is whole. Throws where the corpus has faults or another
 * build is running.
 */
export async function buildSite(root: string, report: Report): Promise<Dataset['counts']> {
  const release = takeLock(lockOf(root));
  try {
    const folders = foldersOf(root);
    recover(folders);
    const { dataset } = await report.step('analyse the corpus', () => analyse({ root }));
    await makeSite(root, folders.next, dataset, report);
    swap(folders);
    return dataset.counts;
  } finally {
    release();
  }
}

/** Makes the site of a dataset that is already in `.cache/dataset` below `root`, in the folder `site`. */
export async function makeSite(
  root: string,
  site: string,
  dataset: Dataset,
  report: Report,
): Promise<void> {
  await report.step('make the pages', () => buildPages({ root, outDir: site, logLevel: 'error' }));
  await report.step('index the statements', () =>
    writeIndex(site, [...recordsOf(dataset), ...pageRecords(site)], termsOf(dataset)),
  );
  await report.step('write the data', () =>
    writeData(dataset, path.join(site, 'data'), siteAddress),
  );
  for (const [name, text] of hostFiles()) await writeFile(path.join(site, name), text);
  if (!existsSync(path.join(site, 'index.html'))) {
    throw new Error('Unexpected build without a home page, expected index.html');
  }
}
