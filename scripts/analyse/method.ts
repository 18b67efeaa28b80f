import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';

/** All that decides how a text is read and weighed, apart from the lexicon, which is in the corpus. */
const method = ['src/pipeline', 'src/schema', 'src/vocabulary.ts'];

/** All that decides what is kept from run to run, and how: the rules, the code that keeps, and the packages. */
const keeping = [
  ...method,
  ...['src/rules', 'src/guide', 'src/fault.ts', 'src/nearest.ts'],
  ...['scripts/analyse', 'scripts/check', 'scripts/kept', 'package-lock.json'],
  'scripts/score/read-written-claims.ts',
];

/** The method is the code that runs, wherever the corpus lies. */
export const codeRoot = resolve(import.meta.dirname, '../..');

const hashes = new Map<string, Promise<string>>();

/** SHA-256 in hex over the code of the method below `root`, paths included; once a run. */
export const methodHash = (root: string): Promise<string> => once(`method ${root}`, root, method);

/** The same over all code that what is kept depends on: under another hash it counts for nothing. */
export const keepingHash = (root: string): Promise<string> =>
  once(`keeping ${root}`, root, keeping);

function once(key: string, root: string, named: readonly string[]): Promise<string> {
  const known = hashes.get(key) ?? hashOver(root, named);
  hashes.set(key, known);
  return known;
}

async function hashOver(root: string, named: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await filesIn(root, named)) {
    hash.update(`\0${path}\0`).update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

/** Paths of what `keepingHash` is made over, relative to `root`, sorted. */
export const keepingFiles = (root: string): Promise<string[]> => filesIn(root, keeping);

/** Paths of all code in the named files and folders, relative to `root`, sorted. */
async function filesIn(root: string, named: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    named.map(async (part) => {
      if (extname(part) !== '') return [part];
      const entries = await readdir(join(root, part), { recursive: true });
      return entries.filter((name) => /\.(?:ts|json)$/.test(name)).map((name) => `${part}/${name}`);
    }),
  );
  return lists
    .flat()
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
