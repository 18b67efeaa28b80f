import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caveats } from './caveats.ts';
import { citationFile } from './citation-file.ts';
import type { ColumnNote, ColumnType, Licence, Value } from './column.ts';
import { csv } from './csv.ts';
import { dataPackage, sha256, type Contents } from './data-package.ts';
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

/**
 * The files of a release by name: the four lists as JSON arrays of the types, the six tables in three
 * formats, and what describes them. `site` is the address of the site, with a final slash.
 */
export function dataFiles(release: Release, site: string): Map<string, Contents> {
  const { version, checked } = release;
  const about: About = { version, checked, site };
  const all = tables(release);
  const files = new Map<string, Contents>([
    ['README.md', readMe(all, about)],
    ['CITATION.cff', citationFile(about)],
    ['codebook.csv', codebookFile(all)],
    ['sources.json', oneALine(release.sources)],
    ['statements.json', oneALine(release.statements)],
    ['claims.json', oneALine(release.claims)],
    ['studies.json', oneALine(release.studies)],
    ['withdrawn.json', oneALine(release.withdrawn ?? [])],
    ...all.flatMap((table) => inThreeFormats(table, about)),
  ]);
  const descriptor = dataPackage(all, files, about);
  files.set('datapackage.json', `${JSON.stringify(descriptor, null, 1)}\n`);
  const sums = [...files].map(([name, contents]) => `${sha256(contents)}  ${name}\n`);
  return files.set('SHA256SUMS', sums.join(''));
}

/** Writes the data files into the folder `dir`, which is made where it is missing. */
export async function writeData(release: Release, dir: string, site: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const [name, contents] of dataFiles(release, site)) {
    await writeFile(join(dir, name), contents);
  }
}

function inThreeFormats(table: Table, { version, checked, site }: About): [string, Contents][] {
  const { name, columns, rows } = table;
  const notes = {
    evenhand: `${site}data/`,
    version,
    checked,
    licence: 'CC-BY-4.0',
    caveats: caveats.map(([head, why]) => `${head} ${why}`).join('\n'),
  };
  return [
    [`${name}.csv`, csv(namesOf(columns), rows)],
    [`${name}.jsonl`, rows.map((row) => `${JSON.stringify(record(columns, row))}\n`).join('')],
    [`${name}.parquet`, parquet(columns, rows, notes)],
  ];
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
function oneALine(records: readonly unknown[]): string {
  if (records.length === 0) return '[]\n';
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}
