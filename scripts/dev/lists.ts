import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lists, oneALine } from '../analyse/write-dataset.ts';
import type { Dataset } from '../../src/types.ts';

export { lists, oneALine };

/** A dataset as it was written to a folder. Throws where it is not whole. */
export async function readDataset(folder: string): Promise<Dataset> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as unknown;
  const found = await Promise.all(lists.map(async (list) => [list, await json(list)] as const));
  const manifest = (await json('manifest')) as Pick<Dataset, 'version' | 'checked' | 'counts'>;
  return { ...manifest, ...(Object.fromEntries(found) as Omit<Dataset, keyof typeof manifest>) };
}
