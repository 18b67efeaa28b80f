import { facets } from './facets.ts';

/** Everything a record can be told apart by: the facets, and what the site itself counts with. */
export const columns = [
  ...facets,
  ...(['gains', 'group', 'source', 'side', 'concept', 'date', 'title'] as const),
] as const;
export type Column = (typeof columns)[number];

/** A column of the table: the combinations of values that occur, and which one each record has. */
export interface Packed {
  values: string[][];
  codes: number[];
}

/**
 * All records of the index in their fixed order, written at build (scripts/build/records-table.ts). The
 * index itself holds nothing but words, so that a word finds what was said and never an address or a label.
 */
export interface Table {
  /** Fingerprint of Pagefind's ids in the order of the records, which is the order it lists all in. */
  ids: number;
  /** Words in each record. */
  lengths: number[];
  columns: Record<Column, Packed>;
  /** Records that share one file of what is shown. */
  perFile: number;
}

/** Packs one list of values for each record; lists that are alike are kept once. */
export function pack(lists: readonly (readonly string[])[]): Packed {
  const seen = new Map<string, number>();
  const values: string[][] = [];
  const codes = lists.map((list) => {
    const sorted = [...new Set(list)].sort();
    const key = JSON.stringify(sorted);
    const code = seen.get(key) ?? seen.size;
    if (code === seen.size) {
      seen.set(key, code);
      values.push(sorted);
    }
    return code;
  });
  return { values, codes };
}

/** The table as it is sent: numbers as characters, which pack better than digits and commas. */
export type Sent = Omit<Table, 'lengths' | 'columns'> & {
  lengths: string;
  columns: Record<Column, { values: string[][]; codes: string }>;
};

/** Characters of one byte that JSON leaves as they are, from "#" on without the backslash. */
const single = 90;
const [first, backslash, beyond] = [35, 92, 0x100];

/** From here on a number would be half a character. */
const most = 0xd800 - beyond;

const spell = (numbers: readonly number[]): string =>
  numbers
    .map((number) => {
      if (number >= most)
        throw new Error(`Unexpected ${number} in the table, expected below ${most}`);
      if (number >= single) return String.fromCharCode(beyond + number);
      return String.fromCharCode(number + first < backslash ? number + first : number + first + 1);
    })
    .join('');

function numbersIn(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    if (code >= beyond) return code - beyond;
    return code < backslash ? code - first : code - first - 1;
  });
}

const each = <From, To>(columnsOf: Record<Column, From>, change: (one: From) => To) =>
  Object.fromEntries(columns.map((column) => [column, change(columnsOf[column])])) as Record<
    Column,
    To
  >;

/** A table as it is sent. Throws where a record has so many words, or a column so many values, that a number is 55,040 or more. */
export const sent = (table: Table): Sent => ({
  ...table,
  lengths: spell(table.lengths),
  columns: each(table.columns, ({ values, codes }) => ({ values, codes: spell(codes) })),
});

/** The table that was sent. */
export const received = (table: Sent): Table => ({
  ...table,
  lengths: numbersIn(table.lengths),
  columns: each(table.columns, ({ values, codes }) => ({ values, codes: numbersIn(codes) })),
});

/** Packs one title for each record: codes in the order of the alphabet, words of those only that a search may name. */
export function packTitles(titles: readonly string[], isNamed: (title: string) => boolean): Packed {
  const sorted = [...new Set(titles)].sort((a, b) => compare(a.toLowerCase(), b.toLowerCase()));
  const codes = new Map(sorted.map((title, code) => [title, code]));
  return {
    values: sorted.map((title) => (isNamed(title) ? [title] : [])),
    codes: titles.map((title) => codes.get(title) ?? 0),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Values of one record in one column; none where the record has none. */
export function valuesOf(table: Table, column: Column, record: number): readonly string[] {
  const { values, codes } = table.columns[column];
  return values[codes[record] ?? -1] ?? [];
}

/** A number that changes with any of the ids and with their order (FNV-1a, 32 bits). */
export function fingerprint(ids: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const letter of ids.join(' ')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Place of each record in the table by Pagefind's id. Sending the ids once more would cost a tenth of
 * the first search, so they are taken from Pagefind's own list; throws where that is not the table's.
 */
export function places(table: Table, listed: readonly string[]): Map<string, number> {
  if (fingerprint(listed) !== table.ids) {
    throw new Error('Unexpected order of the search index, expected that of its table');
  }
  return new Map(listed.map((id, record) => [id, record]));
}
