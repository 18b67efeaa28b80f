import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { conceptEntry } from '../schema/lexicon.ts';
import type { ConceptEntry } from '../schema/lexicon.ts';

/**
 * Reads the names of effects, conditions, routes and outcomes from the lexicon files in `folder`,
 * sorted by id. The dataset holds ids only; the lexicon is where their names and notes live. What
 * does not fit the schema is passed over: the corpus check has reported it already.
 */
export async function readConcepts(folder: string): Promise<ConceptEntry[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return files.flatMap(conceptsIn).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function conceptsIn(text: string): ConceptEntry[] {
  const file = parse(text) as { concepts?: unknown[] } | null;
  return (file?.concepts ?? []).flatMap((entry) => {
    const read = conceptEntry.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}
