import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import type { Removal } from './removals.ts';

/** Writes and removes files below `root` one by one, in the order given; each whole or not at all. */
export async function carryOut(root: string, planned: readonly Removal[]): Promise<void> {
  for (const { path, contents } of planned) {
    const full = join(root, path);
    if (contents === undefined) await rm(full, { force: true });
    else await writeWhole(full, contents);
  }
}
