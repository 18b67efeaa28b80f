import { lstatSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { fault } from '../fault.ts';
import { folders, kindOutside, refuseCaseTwins, refuseName, type Folder } from './read/names.ts';
import { decode, largest, largestGold } from './read/text.ts';
import type { Corpus, CorpusFileKind } from '../types.ts';

/**
 * Reads every file of `reviews/` below `root`, sorted by path, and any further `paths` (absolute, or
 * relative to the working directory) that lie outside it. What cannot be read as text is a message
 * on a vfile in `faults`; nothing is thrown for it.
 */
export async function read(root: string, paths: readonly string[] = []): Promise<Corpus> {
  const corpus: Corpus = { files: [], faults: [] };
  const names: string[] = [];
  for (const folder of folders) names.push(...(await readFolder(root, folder, corpus)));
  refuseCaseTwins(names, corpus);
  for (const path of paths) readOutside(root, path, corpus);
  corpus.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return corpus;
}

async function readFolder(root: string, folder: Folder, corpus: Corpus): Promise<string[]> {
  const names = await readdir(join(root, folder.path)).catch((error: unknown) => {
    // A corpus without, say, decisions is fine; a folder that may not be opened is not.
    if (reasonOf(error) === 'ENOENT') return [];
    corpus.faults.push(unreadable(folder.path, error));
    return [];
  });
  // How the files of a folder were made may be told beside them.
  const visible = names.filter((name) => !name.startsWith('.') && name !== 'README.md').sort();
  const found = visible.map((name) => `${folder.path}/${name}`);
  for (const path of found) {
    const refused = refuseName(path, folder);
    const kind = refuseNonFile(join(root, path), path);
    const wrong = kind ?? refused;
    if (wrong) corpus.faults.push(wrong);
    else readText(join(root, path), path, folder.kind, corpus);
  }
  return found;
}

/** A file named on the command line that lies outside `reviews/` is checked as if it lay there. */
function readOutside(root: string, path: string, corpus: Corpus): void {
  const full = resolve(path);
  const inside = relative(resolve(root), full).split(sep).join('/');
  if (inside.startsWith('reviews/') || inside === 'reviews') return;
  const shown = inside.startsWith('..') || isAbsolute(inside) ? full : inside;
  const wrong = refuseNonFile(full, shown);
  if (wrong) {
    corpus.faults.push(wrong);
    return;
  }
  const before = corpus.files.length;
  readText(full, shown, 'source', corpus);
  const file = corpus.files[before];
  if (file) file.kind = kindOutside(basename(dirname(full)), extname(full), file.contents);
}

function refuseNonFile(full: string, path: string): VFile | undefined {
  try {
    const entry = lstatSync(full);
    if (entry.isFile()) return undefined;
    const file = new VFile({ path });
    const what = entry.isSymbolicLink()
      ? 'symbolic link'
      : entry.isDirectory()
        ? 'directory'
        : 'device';
    const advice = entry.isSymbolicLink()
      ? 'replace the link by a copy of the file it points to'
      : 'move it out of reviews or make it a file';
    fault(file, 'read', `Unexpected ${what}, expected a file, ${advice}`);
    return file;
  } catch (error) {
    return unreadable(path, error);
  }
}

/** One after the other: promises for ten thousand small files take longer than the files. */
function readText(full: string, path: string, kind: CorpusFileKind, corpus: Corpus): void {
  const file = new VFile({ path });
  try {
    const { size } = statSync(full);
    const most = kind === 'gold' ? largestGold : largest;
    if (size > most) refuseSize(file, size, most);
    const contents = size > most ? undefined : decode(readFileSync(full), file);
    if (contents === undefined) corpus.faults.push(file);
    else corpus.files.push({ path, kind, contents });
  } catch (error) {
    corpus.faults.push(unreadable(path, error));
  }
}

function refuseSize(file: VFile, size: number, most: number): void {
  const megabytes = (size / 1_000_000).toFixed(1);
  const expected = `expected at most ${most / 1_000_000} MB`;
  const advice = 'keep to the statements that matter or split the file';
  fault(file, 'read', `Unexpected size of ${megabytes} MB, ${expected}, ${advice}`);
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const causes: Record<string, string> = {
  EACCES: 'Unexpected lack of permission to read, expected a readable file, run chmod a+r on it',
  EPERM: 'Unexpected lack of permission to read, expected a readable file, run chmod a+r on it',
  ENOENT: 'Unexpected path without a file, expected an existing file, correct the path',
};

function unreadable(path: string, error: unknown): VFile {
  const file = new VFile({ path });
  const code = reasonOf(error);
  const other = `Unexpected ${code} while reading, expected a readable file, check the disk and the file`;
  fault(file, 'read', causes[code] ?? other);
  return file;
}
