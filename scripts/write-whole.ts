/**
 * Writing so that whoever looks finds the old or the new, never half: what is new is made beside its
 * place, in the same folder and so on the same disk, and put there by renaming. A run that was killed
 * leaves a draft behind, which the next run that writes there takes away.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './alive.ts';

const draft = /^\.(\d+)-\d+\.draft$/;
let made = 0;

/** A free name in the folder of `path`, short whatever the name of `path`, that tells whose it is. */
const draftFor = (path: string): string => {
  made += 1;
  return join(dirname(path), `.${process.pid}-${made}.draft`);
};

/** Takes away the drafts in a folder whose makers are gone. */
function sweep(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const maker = draft.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function drafted(
  path: string,
  contents: string | Uint8Array,
  place: (made: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  sweep(dirname(path));
  const own = draftFor(path);
  try {
    await writeFile(own, contents, { flag: 'wx' });
    await place(own);
  } catch (error) {
    throw placed(error, path);
  } finally {
    await rm(own, { force: true });
  }
}

/** An error of the file system names the draft, or nothing: what the reader knows is the place. */
const placed = (error: unknown, path: string): unknown =>
  error instanceof Error && 'code' in error ? Object.assign(error, { path, dest: path }) : error;

/** Writes a file, in the place of an older one where there is one. */
export async function writeWhole(path: string, contents: string | Uint8Array): Promise<void> {
  await drafted(path, contents, (own) => rename(own, path));
}

/** Writes a file that must not be there yet; throws `EEXIST` where it is. */
export async function writeNew(path: string, contents: string | Uint8Array): Promise<void> {
  // A link, unlike a rename, fails where the name is taken.
  await drafted(path, contents, (own) => link(own, path));
}

/** Fills a new folder and puts it in the place of `target`. */
export async function replaceFolder(
  target: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  sweep(dirname(target));
  recoverFolder(target);
  const own = draftFor(target);
  mkdirSync(own);
  try {
    await fill(own);
    swapAmongOthers(own, target);
  } catch (error) {
    throw placed(error, target);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Two runs may end in the same moment: one that finds the other's folder in its way begins again. */
function swapAmongOthers(next: string, target: string): void {
  for (let left = 20; ; left -= 1) {
    try {
      swap(next, target, previousOf(target));
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (left === 0 || !['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(code)) throw error;
    }
  }
}

/** Where a swap of this process keeps the old folder for the moment between its two renames. */
const previousOf = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}.previous`);

/** Puts right what runs of `replaceFolder` left that were killed between the two renames of a swap. */
export function recoverFolder(target: string): void {
  const [folder, name] = [dirname(target), basename(target)];
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`.${name}.`) || !entry.endsWith('.previous')) continue;
    if (isAlive(Number(entry.slice(name.length + 2, -'.previous'.length)))) continue;
    bringBack(target, join(folder, entry));
  }
}

/** The same where the name of the folder put aside is known. */
export function bringBack(target: string, previous: string): void {
  if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
  rmSync(previous, { recursive: true, force: true });
}

/**
 * Puts the folder `next` in the place of `target`, which waits in `previous` meanwhile. Two renames in
 * one turn, so that no signal falls between but a kill; where the second fails, the old is put back.
 */
export function swap(next: string, target: string, previous: string): void {
  if (existsSync(target)) renameSync(target, previous);
  try {
    renameSync(next, target);
  } catch (error) {
    if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
    throw error;
  } finally {
    rmSync(previous, { recursive: true, force: true });
  }
}
