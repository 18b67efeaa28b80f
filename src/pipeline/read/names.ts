import { basename, extname } from 'node:path';
import { VFile } from 'vfile';
import { fault } from '../../fault.ts';
import type { Corpus, CorpusFileKind } from '../../types.ts';

export interface Folder {
  path: string;
  kind: CorpusFileKind;
  extension: string;
}

/** The folders of `reviews/`, the kind of file each holds and how its names end. */
export const folders: readonly Folder[] = [
  { path: 'reviews/decisions', kind: 'decision', extension: '.yaml' },
  { path: 'reviews/fidelity', kind: 'fidelity', extension: '.yaml' },
  { path: 'reviews/gold', kind: 'gold', extension: '.jsonl' },
  { path: 'reviews/lexicon', kind: 'lexicon', extension: '.yaml' },
  { path: 'reviews/moved', kind: 'moved', extension: '.yaml' },
  { path: 'reviews/sources', kind: 'source', extension: '.md' },
  { path: 'reviews/studies', kind: 'study', extension: '.yaml' },
  { path: 'reviews/withdrawn', kind: 'tombstone', extension: '.yaml' },
];

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const slugOf = (stem: string): string =>
  stem
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'name';

/** A vfile with a message where a name is no slug or does not end as its folder asks. */
export function refuseName(path: string, folder: Folder): VFile | undefined {
  const extension = extname(path);
  const stem = basename(path, extension);
  if (extension === folder.extension && slug.test(stem)) return undefined;
  const file = new VFile({ path });
  const better = slugOf(stem) + folder.extension;
  const expected =
    extension === folder.extension
      ? 'small letters, digits and single hyphens'
      : `a name that ends in ${folder.extension}`;
  const actual = `Unexpected file name "${basename(path)}"`;
  fault(file, 'read', `${actual}, expected ${expected}, rename it to "${better}"`);
  return file;
}

/** Refuses names that differ only by case: on some systems one would overwrite the other. */
export function refuseCaseTwins(paths: readonly string[], corpus: Corpus): void {
  const first = new Map<string, string>();
  for (const path of [...paths].sort().reverse()) {
    const twin = first.get(path.toLowerCase());
    if (twin === undefined) first.set(path.toLowerCase(), path);
    else refuseTwin(path, twin, corpus);
  }
}

function refuseTwin(path: string, twin: string, corpus: Corpus): void {
  // A name with capitals is refused already: the second message takes the place of the first.
  corpus.faults = corpus.faults.filter((file) => file.path !== path);
  const file = new VFile({ path });
  const expected = `expected names that differ by more than case from "${basename(twin)}"`;
  const actual = `Unexpected file name "${basename(path)}"`;
  fault(file, 'read', `${actual}, ${expected}, rename or remove one of them`);
  corpus.faults.push(file);
}

/** The kind of a file outside `reviews/`: by its folder's name, else by its ending and its keys. */
export function kindOutside(folder: string, extension: string, contents: string): CorpusFileKind {
  const named = folders.find(({ path }) => path.endsWith(`/${folder}`));
  if (named) return named.kind;
  if (extension === '.jsonl') return 'gold';
  if (extension !== '.yaml' && extension !== '.yml') return 'source';
  if (/^explained:/m.test(contents)) return 'fidelity';
  if (/^source:/m.test(contents)) return 'decision';
  if (/^moved:/m.test(contents)) return 'moved';
  return /^about:/m.test(contents) ? 'lexicon' : 'study';
}
