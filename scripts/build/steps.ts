import { readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteAddress } from '../../src/content/site-address.ts';
import { readDataset } from '../dev/lists.ts';
import type { Dataset } from '../../src/types.ts';
import { foldersOf } from './swap.ts';

const saved = (root: string): Promise<Dataset> => readDataset(path.join(root, '.cache/dataset'));

/**
 * The steps of a build by name, in their order; each takes up what the one before left on disk. Each runs in
 * a process of its own, and loads only what it needs.
 */
export const steps = {
  async analyse(root: string): Promise<Dataset['counts']> {
    const { analyse } = await import('../analyse/analyse.ts');
    return (await analyse({ root })).counts;
  },

  /** Before the pages, which name every file with its size and hash. */
  async data(root: string): Promise<void> {
    const { writeData } = await import('../../src/export/index.ts');
    const files = writeData(await saved(root), foldersOf(root).data, siteAddress);
    writeFileSync(path.join(root, '.cache/dataset/files.json'), JSON.stringify([...files]));
  },

  async pages(root: string): Promise<void> {
    const { next, data } = foldersOf(root);
    const { build: buildPages } = await import('astro');
    await buildPages({ root, outDir: next, logLevel: 'error' });
    moveInto(data, path.join(next, 'data'));
  },

  async records(root: string): Promise<void> {
    const { next } = foldersOf(root);
    const [{ writeRecords }, { recordsOf }, { pageRecords }, { termsOf }] = await Promise.all([
      import('../site-index.ts'),
      import('./records.ts'),
      import('./page-records.ts'),
      import('./records-terms.ts'),
    ]);
    const dataset = await saved(root);
    await writeRecords(next, [...recordsOf(dataset), ...pageRecords(next)], termsOf(dataset));
  },

  /** Apart from the records, since Pagefind needs much memory. */
  async index(root: string): Promise<void> {
    const { indexWords } = await import('../site-index.ts');
    await indexWords(foldersOf(root).next);
  },
};

/** Moves the files of one folder into another that is there, and takes the first away. */
function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) renameSync(path.join(from, name), path.join(to, name));
  rmdirSync(from);
}
