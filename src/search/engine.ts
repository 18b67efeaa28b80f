import { choose, type Choice } from './choose.ts';
import type { Looked, Lookup } from './lookup.ts';
import { order } from './order.ts';
import { parts, type Part } from './query.ts';
import { rank, together, type Ranked } from './rank.ts';
import type { State } from './state.ts';
import { valuesOf, type Table } from './table.ts';
import type { TermIndex } from './terms.ts';

/** Everything a search needs, loaded once. */
export interface Library {
  table: Table;
  terms: TermIndex;
  lookup: Lookup;
}

/** How a question was understood, where that is not simply as it was typed. */
export interface Understood {
  /** Words read as others: typed, read. */
  slips: [typed: string, read: string][];
  /** Matters whose entries were added to those with the words. */
  also: string[];
  /** Parts that were left aside since no entry has them all. */
  aside: string[];
}

export interface Found extends Choice {
  hits: Ranked[];
  /** Counts of statements under `stance|voice|yes` or `stance|voice|no`. */
  marks: Record<string, number>;
  /** Statements, the sources they are from, and how many of them are by sellers. */
  statements: number;
  sources: number;
  sellers: number;
  understood: Understood;
}

/** Looks a part up; a word nobody wrote is read as the nearest one, with all that is known of that. */
async function look({ terms, lookup }: Library, part: Part): Promise<Looked> {
  const looked = await lookup.find(part);
  const [again] = looked.read === undefined ? [] : parts(looked.read, terms);
  if (looked.read === undefined || again === undefined) return looked;
  const { matches } = await lookup.find(again);
  return { part: { ...again, text: part.text }, read: looked.read, matches };
}

async function match(
  library: Library,
  words: string,
): Promise<{ ranked: Ranked[]; understood: Understood }> {
  const { table, terms } = library;
  if (words === '') {
    const ranked = table.lengths.map((_, record) => ({ record, score: 0, at: [] }));
    return { ranked, understood: { slips: [], also: [], aside: [] } };
  }
  const looked = await Promise.all(parts(words, terms).map((part) => look(library, part)));
  const used = together(looked, table.lengths.length);
  const also = used.flatMap(({ part }) => [
    ...part.words.slice(1).map((word) => `“${word}”`),
    ...part.concepts.map((id) => terms.labels[id] ?? id),
  ]);
  const understood = {
    slips: used.flatMap(({ part, read }): [string, string][] =>
      read === undefined ? [] : [[part.text, read]],
    ),
    also: [...new Set(also)],
    aside:
      used.length === 0
        ? []
        : looked.filter((one) => !used.includes(one)).map((one) => one.part.text),
  };
  return { ranked: rank(used, table.lengths), understood };
}

function balance(table: Table, hits: Ranked[]): Omit<Found, keyof Choice | 'hits' | 'understood'> {
  const marks: Record<string, number> = {};
  const sources = new Set<string>();
  let statements = 0;
  let sellers = 0;
  for (const { record } of hits) {
    const one = (column: 'type' | 'stance' | 'voice' | 'gains' | 'group' | 'source'): string =>
      valuesOf(table, column, record)[0] ?? '';
    if (one('type') !== 'statement') continue;
    const key = `${one('stance')}|${one('voice')}|${one('gains')}`;
    marks[key] = (marks[key] ?? 0) + 1;
    sources.add(one('source'));
    statements += 1;
    if (one('group') === 'seller') sellers += 1;
  }
  return { marks, statements, sources: sources.size, sellers };
}

/** Runs one question: results in the order asked for, and all the counts that stand beside them. */
export async function find(library: Library, state: State): Promise<Found> {
  const { table } = library;
  const { ranked, understood } = await match(library, state.words);
  const choice = choose(
    table,
    ranked.map(({ record }) => record),
    state,
  );
  const passing = new Set(choice.records);
  const kept = ranked.filter(({ record }) => passing.has(record));
  const hits = order(table, kept, state.sort, state.words);
  return { ...choice, hits, understood, ...balance(table, hits) };
}
