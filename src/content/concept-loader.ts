import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lexiconFile } from '../schema/lexicon.ts';
import type { ConceptEntry } from '../schema/lexicon.ts';

/**
 * Reads the names of effects, conditions, routes and outcomes from the lexicon files in `folder`,
 * sorted by id. The dataset holds ids only; the lexicon is where their names and notes live.
 */
export async function readConcepts(folder: string): Promise<ConceptEntry[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return files
    .flatMap((text) => lexiconFile.parse(parse(text)).concepts)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
