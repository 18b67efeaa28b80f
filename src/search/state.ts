import { facets, type Facet } from './facets.ts';

/** Orders of the results; the sides take turns unless something else is asked. */
export const sorts = ['turns', 'near', 'new', 'source'] as const;
export type Sort = (typeof sorts)[number];

/** Everything that decides what the search page shows; it stands in the page's address. */
export interface State {
  words: string;
  chosen: Partial<Record<Facet, string[]>>;
  leaveOut: boolean;
  sort: Sort;
  /** Counts from 1. */
  page: number;
}

/** Reads the state from an address's query; unknown keys and impossible pages are ignored. */
export function readState(query: string): State {
  const params = new URLSearchParams(query);
  const chosen: State['chosen'] = {};
  for (const facet of facets) {
    const values = [...new Set(params.getAll(facet).filter((value) => value !== ''))].sort();
    if (values.length > 0) chosen[facet] = values;
  }
  const page = Number.parseInt(params.get('page') ?? '1', 10);
  return {
    words: (params.get('q') ?? '').trim(),
    chosen,
    leaveOut: params.get('leave-out') === '1',
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'turns',
    page: page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** Writes the state as a query with its question mark, or an empty text where nothing is asked. */
export function writeState(state: State): string {
  const params = new URLSearchParams();
  if (state.words !== '') params.set('q', state.words);
  for (const facet of facets) {
    for (const value of state.chosen[facet] ?? []) params.append(facet, value);
  }
  if (state.leaveOut) params.set('leave-out', '1');
  if (state.sort !== 'turns') params.set('sort', state.sort);
  if (state.page > 1) params.set('page', String(state.page));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Nothing was asked: no word and no filter. */
export function isBlank(state: State): boolean {
  return state.words === '' && Object.keys(state.chosen).length === 0;
}
