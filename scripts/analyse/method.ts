import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** All that decides how a text is read and weighed, apart from the lexicon, which is in the corpus. */
const parts = ['src/pipeline', 'src/schema', 'src/vocabulary.ts'];

/** What the corpus is held against. */
const rules = ['src/rules', 'src/guide', 'src/fault.ts'];

/** The method is the code that runs, wherever the corpus lies. */
export const codeRoot = resolve(import.meta.dirname, '../..');

const hashes = new Map<string, Promise<string>>();

/** SHA-256 in hex over the code of the method below `root`, paths included; once a run. */
export function methodHash(root: string): Promise<string> {
  const known = hashes.get(root) ?? hashOver(root, parts);
  hashes.set(root, known);
  return known;
}

/** The same over the rules alone. */
export function rulesHash(root: string): Promise<string> {
  return hashOver(root, rules);
}

async function hashOver(root: string, named: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await filesIn(root, named)) {
    hash.update(`\0${path}\0`).update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

/** Paths of all code in the named files and folders, relative to `root`, sorted. */
async function filesIn(root: string, named: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    named.map(async (part) => {
      if (part.endsWith('.ts')) return [part];
      const entries = await readdir(join(root, part), { recursive: true });
      return entries.filter((name) => /\.(?:ts|json)$/.test(name)).map((name) => `${part}/${name}`);
    }),
  );
  return lists
    .flat()
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
