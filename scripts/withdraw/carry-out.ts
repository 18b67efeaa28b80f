import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Removal } from './removals.ts';

/** Writes and removes files below `root` one by one, in the order given; each whole or not at all. */
export async function carryOut(root: string, planned: readonly Removal[]): Promise<void> {
  for (const { path, contents } of planned) {
    const full = join(root, path);
    if (contents === undefined) await rm(full, { force: true });
    else {
      await mkdir(dirname(full), { recursive: true });
      const draft = join(dirname(full), `.${process.pid}.draft`);
      await writeFile(draft, contents);
      await rename(draft, full);
    }
  }
}
