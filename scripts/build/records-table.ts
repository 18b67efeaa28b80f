import { columns, pack, packTitles, type Packed, type Table } from '../../src/search/table.ts';
import { publisherId, tokens, type Terms } from '../../src/search/terms.ts';
import type { SearchRecord } from './records.ts';

/** The words a record is found by: what is shown first, so that positions count from there. */
export function wordsOf({ content, also }: SearchRecord): string[] {
  return [...tokens(content), ...tokens(also ?? '')];
}

/** The table that facets, counts and orders are made from; the ids are not known yet. */
export function tableOf(records: readonly SearchRecord[], perFile: number, terms: Terms): Table {
  const isNamed = (title: string): boolean => Object.hasOwn(terms.labels, publisherId(title));
  const packed = columns.map((column): [string, Packed] => {
    if (column !== 'title')
      return [column, pack(records.map(({ filters }) => filters[column] ?? []))];
    const titles = records.map(({ filters }) => filters.title?.[0] ?? '');
    return [column, packTitles(titles, isNamed)];
  });
  return {
    ids: 0,
    lengths: records.map((record) => wordsOf(record).length),
    columns: Object.fromEntries(packed) as Table['columns'],
    perFile,
  };
}

/** Every word of the records, the one most used first, then those that only the lexicon knows. */
export function knownWords(records: readonly SearchRecord[], terms: Terms): string[] {
  const uses = new Map<string, number>();
  for (const word of records.flatMap(wordsOf)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const used = [...uses]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
  const known = [...Object.keys(terms.concepts), ...Object.keys(terms.same)]
    .flatMap((term) => term.split(' '))
    .filter((word) => !word.endsWith('*') && !uses.has(word));
  return [...used, ...[...new Set(known)].sort()];
}
