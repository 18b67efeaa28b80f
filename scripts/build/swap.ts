import { rmSync } from 'node:fs';
import path from 'node:path';
import * as whole from '../write-whole.ts';

/** Folders of a build: the new site grows in `next` and takes the place of `site` when it is whole. */
export interface Folders {
  site: string;
  next: string;
  previous: string;
  /** The data files, until the pages they go with are made. */
  data: string;
}

/** Folders for a checkout; all stand on one disk, so that a rename is a single step. */
export function foldersOf(root: string): Folders {
  return {
    site: path.join(root, 'dist'),
    next: path.join(root, '.cache/next'),
    previous: path.join(root, '.cache/previous'),
    data: path.join(root, '.cache/data'),
  };
}

/** Puts right what an interrupted build left: brings the old site back, removes the half-built one. */
export function recover({ site, next, previous, data }: Folders): void {
  whole.bringBack(site, previous);
  for (const half of [next, data]) rmSync(half, { recursive: true, force: true });
}

/** Puts `next` in the place of `site`. */
export function swap({ site, next, previous }: Folders): void {
  whole.swap(next, site, previous);
}
