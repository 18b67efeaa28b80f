import { readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as buildPages } from 'astro';
import { siteAddress } from '../../src/content/site-address.ts';
import { writeData } from '../../src/export/index.ts';
import { analyse } from '../analyse/analyse.ts';
import { readDataset } from '../dev/lists.ts';
import { writeIndex } from '../site-index.ts';
import type { Dataset } from '../../src/types.ts';
import { pageRecords } from './page-records.ts';
import { recordsOf } from './records.ts';
import { termsOf } from './records-terms.ts';
import { foldersOf } from './swap.ts';

const saved = (root: string): Promise<Dataset> => readDataset(path.join(root, '.cache/dataset'));

/** The steps of a build by name, in their order; each takes up what the one before left on disk. */
export const steps = {
  async analyse(root: string): Promise<Dataset['counts']> {
    return (await analyse({ root })).counts;
  },

  /** Before the pages, which name every file with its size and hash. */
  async data(root: string): Promise<void> {
    const files = writeData(await saved(root), foldersOf(root).data, siteAddress);
    writeFileSync(path.join(root, '.cache/dataset/files.json'), JSON.stringify([...files]));
  },

  async pages(root: string): Promise<void> {
    const { next, data } = foldersOf(root);
    await buildPages({ root, outDir: next, logLevel: 'error' });
    moveInto(data, path.join(next, 'data'));
  },

  async index(root: string): Promise<void> {
    const { next } = foldersOf(root);
    const dataset = await saved(root);
    await writeIndex(next, [...recordsOf(dataset), ...pageRecords(next)], termsOf(dataset));
  },
};

/** Moves the files of one folder into another that is there, and takes the first away. */
function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) renameSync(path.join(from, name), path.join(to, name));
  rmdirSync(from);
}
