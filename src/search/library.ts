import type { Library } from './engine.ts';
import { Lookup, type Pagefind } from './lookup.ts';
import { received, type Sent } from './table.ts';
import { TermIndex, type Terms } from './terms.ts';

/** What a result shows; see scripts/build/records.ts. */
export interface Shown {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** Fetches a file of the index as text or JSON; fails where the answer is not the file. */
export type Fetch = <Body>(name: string) => Promise<Body>;

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind & { init(): Promise<void> };
}

/** Loads the index below `folder`: Pagefind for words, and this site's own table beside it. */
export async function openLibrary(
  folder: string,
  version: string,
  module: PagefindModule,
  fetchFile: Fetch,
): Promise<Library> {
  // On the page's own thread: a search takes milliseconds, the worker another 40 kB to load.
  const pagefind = module.createInstance({
    basePath: folder,
    metaCacheTag: version,
    noWorker: true,
  });
  const [packed, terms] = await Promise.all([
    fetchFile<Sent>('table.json'),
    fetchFile<Terms>('terms.json'),
    pagefind.init(),
  ]);
  const table = received(packed);
  const loadWords = (): Promise<string[]> => fetchFile<string[]>('words.json');
  const ids = (await pagefind.search(null)).results.map(({ id }) => id);
  return {
    table,
    terms: new TermIndex(terms),
    lookup: new Lookup(pagefind, table, ids, loadWords),
  };
}

/** What stands in a record, from the file it shares with its neighbours. */
export class Shelf {
  private readonly files = new Map<number, Promise<Shown[]>>();

  private readonly perFile: number;
  private readonly fetchFile: Fetch;

  constructor(perFile: number, fetchFile: Fetch) {
    this.perFile = perFile;
    this.fetchFile = fetchFile;
  }

  async take(record: number): Promise<Shown> {
    const number = Math.floor(record / this.perFile);
    const file = this.files.get(number) ?? this.fetchFile<Shown[]>(`entries/${number}.json`);
    this.files.set(number, file);
    file.catch(() => this.files.delete(number));
    const shown = (await file)[record % this.perFile];
    if (shown === undefined) throw new Error(`Missing record ${record} in entries/${number}.json`);
    return shown;
  }
}
