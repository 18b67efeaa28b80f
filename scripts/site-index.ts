import { createReadStream, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { fingerprint, sent, type Sent } from '../src/search/table.ts';
import type { Terms } from '../src/search/terms.ts';
import { knownWords, tableOf, wordsOf } from './build/records-table.ts';
import type { SearchRecord } from './build/records.ts';

/** Files of the index's own interface, which this site does not use, and its copies of the texts. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
  'fragment',
];

/** Records whose texts share one file: a page of results then asks for ten files of about 1 kB at most. */
const perFile = 4;

/**
 * Size of a part of Pagefind's index. Each word of a query fetches one: at Pagefind's own 20,000 that is 23 kB
 * where 6 do. The name is Pagefind's; a version that does not know it makes larger parts, which a test notices.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '4000';

function check(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`Unexpected fault in ${what}: ${errors.join('; ')}`);
}

/** Pagefind's id of every record, by the address it was given, from the one file that holds all. */
async function idsIn(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const text = gunzipSync(await readFile(path.join(folder, name))).toString('utf8');
    const data = JSON.parse(text.slice(text.indexOf('{'))) as Record<string, { url?: string }>;
    const single = typeof data.url === 'string' ? { [path.parse(name).name]: data } : data;
    for (const [id, { url }] of Object.entries(single)) ids.set(String(url), id);
  }
  return ids;
}

/** Has Pagefind index the words of each record, which `words` gives in order, and returns its id of each. */
async function idsOf(folder: string, words: AsyncIterable<string>): Promise<string[]> {
  const created = await createIndex({ forceLanguage: 'en', maxFragments: 1 });
  check(created.errors, 'the search index');
  const { index } = created;
  if (index === undefined) throw new Error('Unexpected answer of the indexer, expected an index');
  let place = 0;
  try {
    for await (const content of words) {
      const added = await index.addCustomRecord({ url: `/${place}`, content, language: 'en' });
      check(added.errors, `record ${place} of the search`);
      place += 1;
    }
    check((await index.writeFiles({ outputPath: folder })).errors, 'writing the search index');
  } finally {
    await close();
  }
  const ids = await idsIn(path.join(folder, 'fragment'));
  return Array.from({ length: place }, (_, at) => {
    const id = ids.get(`/${at}`);
    if (id === undefined) throw new Error(`Missing id of record ${at} of the search`);
    return id;
  });
}

/**
 * Lines of a file. It is opened when the first is asked for: lines that come before somebody listens are lost, and
 * who then waits for them waits for ever.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

const folderOf = (site: string): string => path.join(site, 'pagefind');
/** The words of the records, a line each, until Pagefind has read them. */
const wordsFile = 'words.txt';
const tableFile = 'table.json';

/**
 * Writes what the search of `records` needs into `<site>/pagefind/`: table, terms, list of words and texts;
 * and the words for `indexWords`, which fills the ids in. The same records make the same bytes.
 */
export async function writeRecords(
  site: string,
  records: readonly SearchRecord[],
  terms: Terms,
): Promise<void> {
  const folder = folderOf(site);
  await mkdir(path.join(folder, 'entries'), { recursive: true });
  const write = (name: string, data: unknown): Promise<void> =>
    writeFile(path.join(folder, name), JSON.stringify(data));
  await write(tableFile, sent(tableOf(records, perFile, terms)));
  await write('terms.json', terms);
  await write('words.json', knownWords(records, terms));
  for (let from = 0; from < records.length; from += perFile) {
    const shown = records.slice(from, from + perFile);
    await write(
      `entries/${from / perFile}.json`,
      shown.map(({ url, content, meta }) => ({ url, content, meta })),
    );
  }
  const lines = function* () {
    for (const record of records) yield `${wordsOf(record).join(' ')}\n`;
  };
  await writeFile(path.join(folder, wordsFile), lines());
}

/**
 * Writes Pagefind's index of the words that `writeRecords` left. Where the site is large Pagefind needs most of
 * the memory of a build: whoever calls this should hold no records any more.
 */
export async function indexWords(site: string): Promise<void> {
  const folder = folderOf(site);
  const from = path.join(folder, wordsFile);
  const ids = await idsOf(folder, linesOf(from));
  const table = JSON.parse(await readFile(path.join(folder, tableFile), 'utf8')) as Sent;
  if (ids.length !== table.lengths.length) {
    throw new Error(
      `Unexpected ${ids.length} records of the search, expected ${table.lengths.length}`,
    );
  }
  table.ids = fingerprint(ids);
  await writeFile(path.join(folder, tableFile), JSON.stringify(table));
  for (const name of [...unused, wordsFile]) {
    rmSync(path.join(folder, name), { force: true, recursive: true });
  }
}
