import type { Part } from './query.ts';
import { meant } from './spelling.ts';
import { places, type Column, type Table } from './table.ts';
import { publisherId } from './terms.ts';

/** What this site uses of Pagefind: which records have a word, and where in them. */
export interface Pagefind {
  /** `null` lists all records. */
  search(words: string | null): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Records of a part → positions of its words in them, none where only the concept was found. */
export type Matches = Map<number, number[]>;

/** Records that have a part; or none, and the word that was probably meant. */
export interface Looked {
  part: Part;
  matches: Matches;
  read?: string;
}

/** Looks words up in the index and remembers what it found; the list of all words is fetched when needed. */
export class Lookup {
  private readonly byId: Map<string, number>;
  private readonly kept = new Map<string, Promise<Matches>>();
  private readonly guessed = new Map<string, Promise<Looked>>();
  private allWords: Promise<readonly string[]> | undefined;
  private readonly byConcept = new Map<string, number[]>();
  private readonly pagefind: Pagefind;
  private readonly loadWords: () => Promise<readonly string[]>;

  constructor(
    pagefind: Pagefind,
    table: Table,
    ids: readonly string[],
    loadWords: () => Promise<readonly string[]>,
  ) {
    this.pagefind = pagefind;
    this.loadWords = loadWords;
    this.byId = places(table, ids);
    this.shelve(table, 'concept', (concept) => concept);
    this.shelve(table, 'title', publisherId);
  }

  private shelve(table: Table, column: Column, idOf: (value: string) => string): void {
    const { values, codes } = table.columns[column];
    for (const [record, code] of codes.entries()) {
      for (const value of values[code] ?? []) {
        const id = idOf(value);
        const list = this.byConcept.get(id);
        if (list === undefined) this.byConcept.set(id, [record]);
        else list.push(record);
      }
    }
  }

  /** Records with one of the part's words, as whole words and their other forms, or its concepts. */
  async find(part: Part): Promise<Looked> {
    const matches: Matches = new Map();
    for (const words of part.words) merge(matches, await this.ask(`"${words}"`));
    for (const concept of part.concepts) {
      for (const record of this.byConcept.get(concept) ?? []) merge(matches, [[record, []]]);
    }
    const isWord = !part.exact && !part.text.includes(' ');
    if (matches.size > 0 || !isWord) return { part, matches };
    const guessed = this.guessed.get(part.text) ?? this.guess(part);
    this.guessed.set(part.text, guessed);
    return guessed;
  }

  /** A word nobody wrote: the beginning of one somebody wrote, or a slip. */
  private async guess(part: Part): Promise<Looked> {
    const known = await this.words();
    const { text } = part;
    if (text.length > 2 && known.some((word) => word.startsWith(text))) {
      return { part, matches: await this.ask(text) };
    }
    const read = meant(text, known);
    if (read === undefined) return { part, matches: new Map() };
    return { part, read, matches: new Map() };
  }

  private words(): Promise<readonly string[]> {
    this.allWords ??= this.loadWords().catch((error: unknown) => {
      this.allWords = undefined;
      throw error;
    });
    return this.allWords;
  }

  private ask(words: string): Promise<Matches> {
    const kept = this.kept.get(words) ?? this.askIndex(words);
    this.kept.set(words, kept);
    return kept;
  }

  private async askIndex(words: string): Promise<Matches> {
    const { results } = await this.pagefind.search(words);
    const matches: Matches = new Map();
    for (const { id, words: positions } of results) {
      const record = this.byId.get(id);
      if (record !== undefined) matches.set(record, positions);
    }
    return matches;
  }
}

function merge(into: Matches, from: Iterable<[number, number[]]>): void {
  for (const [record, positions] of from) {
    const have = into.get(record);
    into.set(record, have === undefined ? positions : [...have, ...positions]);
  }
}
