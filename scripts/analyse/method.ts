import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** All that decides how a text is read and weighed, apart from the lexicon, which is in the corpus. */
const parts = ['src/pipeline', 'src/schema', 'src/vocabulary.ts'];

/** SHA-256 in hex over the code of the method below `root`, paths included. */
export async function methodHash(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await methodFiles(root)) {
    hash.update(`\0${path}\0`).update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

/** Paths of the files the method hash is made of, relative to `root`, sorted. */
async function methodFiles(root: string): Promise<string[]> {
  const lists = await Promise.all(
    parts.map(async (part) => {
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
