import { facets, type Facet } from './facets.ts';
import type { State } from './state.ts';
import { favourableFirst, inTurn, nearestFirst } from './turns.ts';

/** What a record of the index carries besides its words; see scripts/build/records.ts. */
export interface Fragment {
  url: string;
  raw_content?: string;
  content: string;
  /** Positions of the words found, counted in words. */
  locations: number[];
  meta: Record<string, string>;
}

export interface Hit {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

export type Counts = Record<string, Record<string, number>>;

interface Answer {
  results: Hit[];
  filters: Counts;
}

/** A filter's values are joined by "or", filters among themselves by "and". */
type Filters = Record<string, { any: string[] }>;

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(words: string | null, options: { filters: Filters }): Promise<Answer>;
}

export interface Found {
  /** All results, the sides taking turns. */
  hits: Hit[];
  /** For every facet, how many results each value would show. */
  counts: Counts;
  /** Counts over the results themselves. */
  within: Counts;
  /** Results there would be with those who gain, and how many of them are theirs. */
  all: number;
  gaining: number;
}

function filtersOf(state: State, without?: Facet): Filters {
  const filters: Filters = {};
  for (const facet of facets) {
    const values = state.chosen[facet];
    if (values !== undefined && facet !== without) filters[facet] = { any: values };
  }
  if (state.leaveOut) filters.gains = { any: ['no'] };
  return filters;
}

const sides = ['favourable', 'critical', 'mixed', 'neutral', 'none'] as const;

/** Runs one question against the index: results in turn, and the counts that stand beside them. */
export async function find(pagefind: Pagefind, state: State): Promise<Found> {
  const words = state.words === '' ? null : state.words;
  const ask = (filters: Filters): Promise<Answer> => pagefind.search(words, { filters });
  const base = filtersOf(state);
  const main = await ask(base);
  const all = state.leaveOut ? await ask(filtersOf({ ...state, leaveOut: false })) : main;
  const counts: Counts = {};
  for (const facet of facets) {
    const answer = state.chosen[facet] === undefined ? main : await ask(filtersOf(state, facet));
    counts[facet] = answer.filters[facet] ?? {};
  }
  const lists = await Promise.all(
    sides.map(async (side) => (await ask({ ...base, side: { any: [side] } })).results),
  );
  const [favourable = [], critical = [], ...between] = lists;
  const first = favourableFirst(state.words) ? [favourable, critical] : [critical, favourable];
  return {
    hits: inTurn([...first, nearestFirst(between)]),
    counts,
    within: main.filters,
    all: all.results.length,
    gaining: all.filters.gains?.yes ?? 0,
  };
}
