import { existsSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as buildPages } from 'astro';
import { analyse } from '../analyse.ts';
import { writeIndex } from '../site-index.ts';
import type { Dataset } from '../../src/types.ts';
import { siteAddress } from '../../src/content/site-address.ts';
import { writeData } from '../../src/export/index.ts';
import { takeLock } from './lock.ts';
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
  const release = takeLock(path.join(root, '.cache/build.lock'));
  try {
    const folders = foldersOf(root);
    recover(folders);
    const { dataset } = await report.step('analyse the corpus', () => analyse({ root }));
    // Before the pages, which name every file with its size and hash.
    await report.step('write the data', () => {
      const files = writeData(dataset, folders.data, siteAddress);
      writeFileSync(path.join(root, '.cache/dataset/files.json'), JSON.stringify([...files]));
    });
    await report.step('make the pages', () =>
      buildPages({ root, outDir: folders.next, logLevel: 'error' }),
    );
    moveInto(folders.data, path.join(folders.next, 'data'));
    await report.step('index the statements', () =>
      writeIndex(
        folders.next,
        [...recordsOf(dataset), ...pageRecords(folders.next)],
        termsOf(dataset),
      ),
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

/** Moves the files of one folder into another that is there, and takes the first away. */
function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) renameSync(path.join(from, name), path.join(to, name));
  rmdirSync(from);
}
