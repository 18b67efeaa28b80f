import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { find, type Library } from '../../src/search/engine.ts';
import type { Shelf, Shown } from '../../src/search/library.ts';
import type { Sort } from '../../src/search/state.ts';
import { columns, valuesOf } from '../../src/search/table.ts';
import type { Terms } from '../../src/search/terms.ts';
import type { SearchRecord } from '../build/records.ts';
import { indexWords, writeRecords } from '../site-index.ts';
import { openIndex } from './open-index.ts';
import { lunrSearch, miniSearch, type Peer } from './peers.ts';
import { isAnswered, type Question } from './questions.ts';

/** One library at one size. */
export interface SearchMeasure {
  name: string;
  records: number;
  /** Medians over the questions: asked for the first time, and again. */
  firstMs: number;
  warmMs: number;
  bytesPerRecord: number;
  /** Share of questions answered among the first five; says nothing where the records are generated. */
  answered: number;
}

/** Files of the index that hold no texts: what there is to compare with an index of another library. */
const indexFiles = /^(?:index|.*\.pf_meta|table\.json|terms\.json|words\.json)$/u;

async function bytesOf(file: string): Promise<number> {
  const info = await stat(file);
  if (!info.isDirectory()) return info.size;
  const names = await readdir(file);
  const sizes = await Promise.all(names.map((name) => bytesOf(path.join(file, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function indexBytes(folder: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => indexFiles.test(name));
  const sizes = await Promise.all(names.map((name) => bytesOf(path.join(folder, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function timed(
  asks: readonly string[],
  search: (words: string) => unknown,
  rounds: number,
): Promise<Pick<SearchMeasure, 'firstMs' | 'warmMs'>> {
  const time = async (words: string): Promise<number> => {
    const start = performance.now();
    await search(words);
    return performance.now() - start;
  };
  const first: number[] = [];
  for (const words of asks) first.push(await time(words));
  const again: number[] = [];
  for (const words of asks) {
    let best = Infinity;
    for (let round = 0; round < rounds; round += 1) best = Math.min(best, await time(words));
    again.push(best);
  }
  return { firstMs: median(first), warmMs: median(again) };
}

/** One thing that searches: places of records, nearest first. */
interface Searcher {
  name: string;
  bytes: number;
  search: (words: string) => number[] | Promise<number[]>;
}

async function measure(
  { name, bytes, search }: Searcher,
  texts: readonly string[],
  questions: readonly Question[],
  rounds: number,
): Promise<SearchMeasure> {
  const asks = questions.map(({ ask }) => ask);
  const times = await timed(asks, search, rounds);
  let answered = 0;
  for (const question of questions) {
    const places = await search(question.ask);
    const first = places.slice(0, 5).map((place) => texts[place] ?? '');
    if (isAnswered(question, first)) answered += 1;
  }
  const shared = { name, records: texts.length, bytesPerRecord: bytes / texts.length };
  return { ...shared, ...times, answered: answered / questions.length };
}

/** This site's search in the order it shows, and nearest first. */
function ownSearchers(library: Library, bytes: number): Searcher[] {
  const search = (sort: Sort) => async (words: string) => {
    const { hits } = await find(library, { words, chosen: {}, leaveOut: false, sort, page: 1 });
    return hits.map(({ record }) => record);
  };
  return [
    { name: 'this site', bytes, search: search('turns') },
    { name: 'nearest first', bytes, search: search('near') },
  ];
}

const asSearcher = ({ name, index, search }: Peer): Searcher => ({
  name,
  bytes: Buffer.byteLength(index),
  search,
});

/** Measures this site's search over a finished index, and the peers over the same texts. */
export async function measureSearch(
  site: string,
  questions: readonly Question[],
  rounds: number,
): Promise<SearchMeasure[]> {
  const { library, shelf, close } = await openIndex(site);
  try {
    const shown = await allShown(library, shelf);
    const texts = shown.map(({ content }) => content);
    const documents = shown.map(({ content, meta }, id) => ({
      id,
      text: meta.type === 'statement' ? content : `${content} ${meta.title ?? ''}`,
    }));
    const searchers = [
      ...ownSearchers(library, await indexBytes(path.join(site, 'pagefind'))),
      asSearcher(miniSearch(documents)),
      asSearcher(lunrSearch(documents)),
    ];
    const measures: SearchMeasure[] = [];
    for (const one of searchers) measures.push(await measure(one, texts, questions, rounds));
    return measures;
  } finally {
    close();
  }
}

async function allShown({ table }: Library, shelf: Shelf): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (let record = 0; record < table.lengths.length; record += 1) {
    shown.push(await shelf.take(record));
  }
  return shown;
}

/** Statements put together from halves of those on record, by a fixed rule: the same every time. */
export function generated(records: readonly SearchRecord[], count: number): SearchRecord[] {
  const step = 7919;
  const at = (i: number): SearchRecord => {
    const record = records[i % records.length];
    if (record === undefined) throw new Error('Unexpected list without statements');
    return record;
  };
  return Array.from({ length: count }, (_, i) => {
    const first = at(i);
    const second = at(i * step + 13);
    const head = first.content.split(' ');
    const tail = second.content.split(' ');
    const words = [
      ...head.slice(0, Math.ceil(head.length / 2)),
      ...tail.slice(Math.floor(tail.length / 2)),
    ];
    return { ...first, url: `${first.url}-${i}`, content: words.join(' ') };
  });
}

async function recordsIn(site: string): Promise<{ records: SearchRecord[]; terms: Terms }> {
  const { library, shelf, fetchFile, close } = await openIndex(site);
  try {
    const { table } = library;
    const records: SearchRecord[] = [];
    for (let record = 0; record < table.lengths.length; record += 1) {
      const filters = columns.map((column) => [column, [...valuesOf(table, column, record)]]);
      records.push({
        ...(await shelf.take(record)),
        filters: Object.fromEntries(filters) as object,
      });
    }
    return { records, terms: await fetchFile<Terms>('terms.json') };
  } finally {
    close();
  }
}

/** The same measures over `count` generated statements, indexed for the purpose and thrown away. */
export async function measureGenerated(
  site: string,
  count: number,
  questions: readonly Question[],
  rounds: number,
): Promise<SearchMeasure[]> {
  const { records, terms } = await recordsIn(site);
  const statements = records.filter(({ meta }) => meta.type === 'statement');
  const grown = await mkdtemp(path.join(tmpdir(), 'search-bench-'));
  try {
    await writeRecords(grown, generated(statements, count), terms);
    await indexWords(grown);
    return await measureSearch(grown, questions, rounds);
  } finally {
    await rm(grown, { recursive: true, force: true });
  }
}
