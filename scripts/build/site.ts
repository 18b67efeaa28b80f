import { existsSync } from 'node:fs';
import path from 'node:path';
import { build as buildPages } from 'astro';
import { analyse } from '../analyse.ts';
import { writeIndex } from '../site-index.ts';
import type { Dataset } from '../../src/types.ts';
import { siteAddress } from '../../src/content/site-address.ts';
import { writeData } from '../../src/export/index.ts';
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
    await report.step('make the pages', () =>
      buildPages({ root, outDir: folders.next, logLevel: 'error' }),
    );
    await report.step('index the statements', () =>
      writeIndex(
        folders.next,
        [...recordsOf(dataset), ...pageRecords(folders.next)],
        termsOf(dataset),
      ),
    );
    await report.step('write the data', () =>
      writeData(dataset, path.join(folders.next, 'data'), siteAddress),
    );
    if (!existsSync(path.join(folders.next, 'index.html'))) {
      throw new Error('Unexpected build without a home page, expected index.html');
    }
    swap(folders);
    return dataset.counts;
  } finally {
    release();
  }
}
