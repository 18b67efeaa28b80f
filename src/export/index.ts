import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caveats } from './caveats.ts';
import { citationFile } from './citation-file.ts';
import type { ColumnNote, ColumnType, Licence, Value } from './column.ts';
import { csv, csvLines } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { noteOf, type FileNote, type FileNotes } from './file-note.ts';
import { parquet } from './parquet.ts';
import { readMe, type About } from './read-me.ts';
import { tables, type Release, type Table } from './tables.ts';

/** A line of the codebook: a column of a table, the same in its CSV, JSON Lines and Parquet files. */
export interface CodebookEntry {
  table: string;
  column: string;
  type: ColumnType;
  licence: Licence;
  description: string;
  /** Joined with `; ` where the list is closed. */
  values: string;
}

/** What every column means, table by table, in the order of the columns. */
export function codebook(all: readonly Table[] = tables(nothing)): CodebookEntry[] {
  return all.flatMap(({ name, columns }) =>
    columns.map(({ name: column, type, licence, description, oneOf = [] }) => ({
      table: name,
      column,
      type,
      licence,
      description,
      values: oneOf.join('; '),
    })),
  );
}

const nothing: Release = {
  version: '',
  checked: '',
  sources: [],
  statements: [],
  claims: [],
  studies: [],
  balances: [],
};

/** Takes one file of a release, part by part in its order, and tells what it came to. */
export type Take = (name: string, parts: Iterable<string | Uint8Array>) => FileNote;

/**
 * Hands over the files of a release one by one: the lists as JSON arrays of the types, the six tables
 * in three formats, and what describes them. Only the file in hand is in memory, and of text only a
 * record. `site` is the address of the site, with a final slash.
 */
export function eachFile(release: Release, site: string, take: Take): FileNotes {
  const { version, checked } = release;
  const about: About = { version, checked, site };
  const all = tables(release);
  const notes = new Map<string, FileNote>();
  const put: (...file: Parameters<Take>) => void = (name, parts) => {
    notes.set(name, take(name, parts));
  };
  put('README.md', [readMe(all, about)]);
  put('CITATION.cff', [citationFile(about)]);
  put('codebook.csv', [codebookFile(all)]);
  for (const list of ['sources', 'statements', 'claims', 'studies'] as const) {
    put(`${list}.json`, oneALine(release[list]));
  }
  put('withdrawn.json', oneALine(release.withdrawn ?? []));
  for (const table of all) inThreeFormats(table, about, put);
  put('datapackage.json', [`${JSON.stringify(dataPackage(all, notes, about), null, 1)}\n`]);
  put(
    'SHA256SUMS',
    [...notes].map(([name, { sha256 }]) => `${sha256}  ${name}\n`),
  );
  return notes;
}

/** What the files of a release come to, without writing them. */
export const describeFiles = (release: Release, site: string): FileNotes =>
  eachFile(release, site, (_name, parts) => noteOf(parts));

/** Writes the data files into the folder `dir`, which is made where it is missing. */
export function writeData(release: Release, dir: string, site: string): FileNotes {
  mkdirSync(dir, { recursive: true });
  return eachFile(release, site, (name, parts) => {
    const file = openSync(join(dir, name), 'w');
    try {
      return noteOf(parts, (bytes) => {
        writeFileSync(file, bytes);
      });
    } finally {
      closeSync(file);
    }
  });
}

function inThreeFormats(
  table: Table,
  { version, checked, site }: About,
  put: (...file: Parameters<Take>) => void,
): void {
  const { name, columns, rows } = table;
  const notes = {
    evenhand: `${site}data/`,
    version,
    checked,
    licence: 'CC-BY-4.0',
    caveats: caveats.map(([head, why]) => `${head} ${why}`).join('\n'),
  };
  put(`${name}.csv`, csvLines(namesOf(columns), rows));
  put(`${name}.jsonl`, jsonLines(columns, rows));
  put(`${name}.parquet`, [parquet(columns, rows, notes)]);
}

function* jsonLines(
  columns: readonly ColumnNote[],
  rows: readonly (readonly Value[])[],
): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(record(columns, row))}\n`;
}

const namesOf = (columns: readonly ColumnNote[]): string[] => columns.map(({ name }) => name);

/** Every line has every key: a reader that looks at the first lines only still finds all columns. */
const record = (columns: readonly ColumnNote[], row: readonly Value[]): object =>
  Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));

function codebookFile(all: readonly Table[]): string {
  const header = ['table', 'column', 'type', 'licence', 'description', 'values'] as const;
  return csv(
    header,
    codebook(all).map((entry) => header.map((name) => entry[name])),
  );
}

/** JSON with one record a line, so that two versions can be compared line by line. */
function* oneALine(records: readonly unknown[]): Generator<string> {
  let before = '[\n';
  for (const one of records) {
    yield before + JSON.stringify(one);
    before = ',\n';
  }
  yield records.length === 0 ? '[]\n' : '\n]\n';
}
