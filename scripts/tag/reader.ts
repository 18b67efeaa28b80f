import { join } from 'node:path';
import { createReader, type Reader } from '../../src/pipeline/tag.ts';
import { readLexicon } from './lexicon.ts';

export { readLexicon };

/** The reader over the project's own lexicon. */
export async function projectReader(): Promise<Reader> {
  return createReader(await readLexicon(join(import.meta.dirname, '../..')));
}
