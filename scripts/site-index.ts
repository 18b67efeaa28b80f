import { rmSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './build/records.ts';

/** Files of the index's own interface, which this site does not use. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Records of one file together, so that a site of thousands of statements is some hundred files. */
const maxFragments = 200;

function check(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`Unexpected fault in ${what}: ${errors.join('; ')}`);
}

/**
 * Writes the search index for `records` into `<site>/pagefind/`. Records are added one after another
 * in the order given: the same records make the same bytes. Throws what the indexer reports.
 */
export async function writeIndex(site: string, records: readonly SearchRecord[]): Promise<void> {
  const created = await createIndex({ forceLanguage: 'en', maxFragments });
  check(created.errors, 'the search index');
  const { index } = created;
  if (index === undefined) throw new Error('Unexpected answer of the indexer, expected an index');
  try {
    for (const record of records) {
      const { errors } = await index.addCustomRecord(record);
      check(errors, `the search record ${record.url}`);
    }
    const folder = path.join(site, 'pagefind');
    const { errors } = await index.writeFiles({ outputPath: folder });
    check(errors, 'writing the search index');
    for (const name of unused) rmSync(path.join(folder, name), { force: true });
  } finally {
    await close();
  }
}
