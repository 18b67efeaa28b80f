import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../../src/pipeline/parse.ts';
import { createReader } from '../../../src/pipeline/tag.ts';

const folder = join(import.meta.dirname, '../../../reviews/lexicon');

/** The committed lexicon: what the tests say about sentences holds for what is published. */
const corpus = parse({
  files: readdirSync(folder).map((name) => ({
    path: `reviews/lexicon/${name}`,
    kind: 'lexicon' as const,
    contents: readFileSync(join(folder, name), 'utf8'),
  })),
  faults: [],
});
export const lexicon = corpus.lexicon;
export const reader = createReader(lexicon);

/** A table of `tests/fixtures/tag/`. */
export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/tag', `${name}.json`), 'utf8'));
