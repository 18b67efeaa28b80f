import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '../types.ts';
import type { Column, ColumnType } from './column.ts';
import { sourceColumns, statementColumns } from './corpus-columns.ts';
import { csv } from './csv.ts';
import { claimColumns, studyColumns } from './evidence-columns.ts';

/** A line of the codebook: a column of a CSV file. JSON files hold the same and all nested parts. */
export interface CodebookEntry {
  /** Name without folder: `sources.csv`. */
  file: string;
  column: string;
  type: ColumnType;
  description: string;
}

/** What every column of the CSV files means, file by file, in the order of the columns. */
export function codebook(): CodebookEntry[] {
  return [
    ...describe('sources.csv', sourceColumns),
    ...describe('statements.csv', statementColumns),
    ...describe('claims.csv', claimColumns),
    ...describe('studies.csv', studyColumns),
  ];
}

/** The data files by name, as text: JSON (arrays of the types, one record a line) and CSV. */
export function dataFiles(dataset: Dataset): Map<string, string> {
  const { sources, statements, claims, studies } = dataset;
  return new Map([
    ['sources.json', lines(sources)],
    ['statements.json', lines(statements)],
    ['claims.json', lines(claims)],
    ['studies.json', lines(studies)],
    ['sources.csv', table(sourceColumns, sources)],
    ['statements.csv', table(statementColumns, statements)],
    ['claims.csv', table(claimColumns, claims)],
    ['studies.csv', table(studyColumns, studies)],
    ['codebook.csv', table(codebookColumns, codebook())],
  ]);
}

/** Writes the data files into the folder `dir`, which is made where it is missing. */
export async function writeData(dataset: Dataset, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const [name, contents] of dataFiles(dataset)) await writeFile(join(dir, name), contents);
}

const codebookColumns: readonly Column<CodebookEntry>[] = (
  ['file', 'column', 'type', 'description'] as const
).map((name) => ({ name, type: 'text', description: '', value: (entry) => entry[name] }));

function describe<One>(file: string, columns: readonly Column<One>[]): CodebookEntry[] {
  return columns.map(({ name, type, description }) => ({ file, column: name, type, description }));
}

function table<One>(columns: readonly Column<One>[], records: readonly One[]): string {
  return csv(
    columns.map(({ name }) => name),
    records.map((record) => columns.map(({ value }) => value(record))),
  );
}

/** JSON with one record a line, so that two versions can be compared line by line. */
function lines(records: readonly unknown[]): string {
  if (records.length === 0) return '[]\n';
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}
