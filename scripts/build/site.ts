import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../src/types.ts';
import { hostFiles } from '../../src/security/host-files.ts';
import { apart } from './apart.ts';
import { lockOf, takeLock } from './lock.ts';
import type { Report } from './report.ts';
import { foldersOf, recover, swap } from './swap.ts';

/**
 * Builds the whole site from the corpus below `root` into `dist/`: analyse, data files, pages, search
 * index. The old site stays until the new one is whole. Throws where the corpus has faults or another
 * build is running.
 */
export async function buildSite(root: string, report: Report): Promise<Dataset['counts']> {
  const release = takeLock(lockOf(root));
  try {
    const folders = foldersOf(root);
    recover(folders);
    const counts = await report.step('analyse the corpus', () => apart('analyse', root));
    await makeSite(root, report);
    swap(folders);
    return counts;
  } finally {
    release();
  }
}

/** Makes the site of the dataset in `.cache/dataset` below `root`, in the folder where the next site grows. */
export async function makeSite(root: string, report: Report): Promise<void> {
  const { next } = foldersOf(root);
  await report.step('write the data', () => apart('data', root));
  await report.step('make the pages', () => apart('pages', root));
  await report.step('index the statements', async () => {
    await apart('records', root);
    await apart('index', root);
  });
  for (const [name, text] of hostFiles()) await writeFile(path.join(next, name), text);
  if (!existsSync(path.join(next, 'index.html'))) {
    throw new Error('Unexpected build without a home page, expected index.html');
  }
}
