/** What a row of the register is sorted and narrowed by, as words that a reader sees. */
export interface Row {
  verdict: string;
  kind: string;
  who: string;
  condition: string[];
}

export const keys = ['verdict', 'kind', 'who', 'condition'] as const;
export type Key = (typeof keys)[number];

/** What a reader chose; what is empty or missing narrows nothing. */
export type Chosen = Partial<Record<Key, string>>;

/** Whether a row is among what a reader chose. */
export function isChosen(row: Row, chosen: Chosen): boolean {
  return keys.every((key) => {
    const wanted = chosen[key];
    return wanted === undefined || wanted === '' || [row[key]].flat().includes(wanted);
  });
}

/** Values of a key that stand in the rows, in the order of first appearance for verdicts, else by name. */
export function valuesOf(rows: readonly Row[], key: Key): string[] {
  const values = [...new Set(rows.flatMap((row) => row[key]))].filter((value) => value !== '');
  return key === 'verdict' ? values : values.sort((a, b) => a.localeCompare(b, 'en'));
}

/** Places of the rows, sorted by a key; rows that share a value stay in the order they had. */
export function sortedBy(rows: readonly Row[], key: Key | ''): number[] {
  const places = rows.map((_row, place) => place);
  if (key === '') return places;
  const rank = new Map(valuesOf(rows, key).map((value, index) => [value, index]));
  const of = (place: number) => {
    const value = [rows[place]?.[key] ?? ''].flat()[0] ?? '';
    return rank.get(value) ?? rank.size;
  };
  return places.sort((a, b) => of(a) - of(b) || a - b);
}
