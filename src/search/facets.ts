/** The filters a reader can set, in the order in which they are shown; each is a key of the table. */
export const facets = [
  'type',
  'theme',
  'voice',
  'stance',
  'kind',
  'condition',
  'route',
  'drug',
  'psychotherapy',
  'interest',
  'verdict',
  'year',
] as const;
export type Facet = (typeof facets)[number];

/** Sorts of record in the table. */
export const recordTypes = ['statement', 'claim', 'study', 'effect', 'guide'] as const;
export type RecordType = (typeof recordTypes)[number];

/** Results on one page. */
export const pageSize = 10;
