import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { type CsvError, parse as csvParser } from 'csv-parse';
import { Failure } from '../command.ts';
import { chooseColumns, type Columns, type Wanted } from './columns.ts';
import { linesOf } from './lines.ts';

/** One review of a file, or a row that is none. */
export type Row =
  | { line: number; text: string; id?: string; kept?: Record<string, string> }
  | { line: number; fault: string };

/** Called with what is learnt on the way: the columns once, and how many bytes were read. */
export interface Told {
  columns: (columns: Columns) => void;
  bytes: (count: number) => void;
}

/** A review longer than this is a broken quote that swallowed the rest of the file. */
const longest = 200_000;

/** The rows of a CSV, TSV or JSON lines file one by one; memory does not grow with the file. */
export async function* rowsOf(path: string, wanted: Wanted, told: Told): AsyncGenerator<Row> {
  const extension = extname(path).toLowerCase();
  if (extension === '.jsonl' || extension === '.ndjson') yield* jsonRows(path, wanted, told);
  else if (extension === '.csv') yield* tableRows(path, ',', wanted, told);
  else if (extension === '.tsv' || extension === '.tab') yield* tableRows(path, '\t', wanted, told);
  else {
    throw new Failure(
      `${path}: Unexpected kind of file "${extension}", expected .csv, .tsv or .jsonl, rename or convert it`,
    );
  }
}

async function* jsonRows(path: string, wanted: Wanted, told: Told): AsyncGenerator<Row> {
  let columns: Columns | undefined;
  for await (const { number: line, text: raw } of linesOf(path, longest, told.bytes)) {
    if (raw?.trim() === '') continue;
    if (raw === undefined) {
      yield { line, fault: tooLong };
      continue;
    }
    const value = objectIn(raw);
    if (value === undefined) {
      yield {
        line,
        fault: 'Unexpected text that is not a JSON object, expected one object a line, correct it',
      };
      continue;
    }
    if (columns === undefined) {
      columns = chooseColumns(path, Object.keys(value), wanted);
      told.columns(columns);
    }
    yield rowOf(line, (name) => (Object.hasOwn(value, name) ? value[name] : undefined), columns);
  }
}

function objectIn(raw: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(raw.replace(/^\uFEFF/, ''));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

async function* tableRows(
  path: string,
  delimiter: string,
  wanted: Wanted,
  told: Told,
): AsyncGenerator<Row> {
  const skipped: Row[] = [];
  const parser = csvParser({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longest,
    on_skip: (error: CsvError | undefined) => {
      if (error !== undefined) skipped.push({ line: lineOf(error), fault: reasonOf(error) });
    },
  });
  const input = createReadStream(path)
    .on('error', (error) => parser.destroy(error))
    .on('data', (chunk) => {
      told.bytes(chunk.length);
    });
  let header: { names: string[]; columns: Columns } | undefined;
  for await (const { record, info } of input.pipe(parser) as AsyncIterable<Parsed>) {
    yield* skipped.splice(0);
    if (header === undefined) {
      header = { names: record, columns: chooseColumns(path, record, wanted) };
      told.columns(header.columns);
    } else if (record.length !== header.names.length) {
      yield {
        line: info.lines,
        fault: `Unexpected ${record.length} columns, expected ${header.names.length} as in the first line, quote the text that holds a separator`,
      };
    } else {
      const { names, columns } = header;
      yield rowOf(info.lines, (name) => record[names.indexOf(name)], columns);
    }
  }
  yield* skipped;
}

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
};

function rowOf(line: number, valueOf: (name: string) => unknown, columns: Columns): Row {
  const value = valueOf(columns.text);
  if (typeof value !== 'string' || value.trim() === '') {
    const actual =
      value === undefined ? `row without "${columns.text}"` : `empty "${columns.text}"`;
    return {
      line,
      fault: `Unexpected ${actual}, expected the text of a review, fill it or leave the row out`,
    };
  }
  if (value.length > longest) return { line, fault: tooLong };
  if (value.includes('\uFFFD')) {
    return {
      line,
      fault: 'Unexpected byte that is not UTF-8, expected UTF-8 text, save the file in UTF-8',
    };
  }
  const { id, keep } = columns;
  return {
    line,
    text: value,
    ...(id !== undefined && { id: asText(valueOf(id)) }),
    ...(keep.length > 0 && {
      kept: Object.fromEntries(keep.map((name) => [name, asText(valueOf(name))])),
    }),
  };
}

const tooLong =
  'Unexpected row of more than 200,000 characters, expected one review, close its quotes';

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 0;
}

function reasonOf(error: CsvError): string {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLong;
  return 'Unexpected quote, expected quotes around the whole text and doubled inside it, correct the row';
}
