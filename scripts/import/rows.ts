import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { extname } from 'node:path';
import { type CsvError, parse as csvParser } from 'csv-parse';
import { Failure } from '../command.ts';

/** One review of a file, or a row that is none. */
export type Row = { line: number; text: string } | { line: number; fault: string };

/** Names under which the text of a review is looked for, in this order. */
const textNames = [
  'text',
  'review',
  'review_text',
  'comment',
  'comments',
  'body',
  'content',
  'message',
  'description',
];

/** A review longer than this is a broken quote that swallowed the rest of the file. */
const longest = 200_000;

/** The rows of a CSV, TSV or JSON lines file one by one; memory does not grow with the file. */
export async function* rowsOf(path: string, textColumn: string | undefined): AsyncGenerator<Row> {
  const extension = extname(path).toLowerCase();
  if (extension === '.jsonl' || extension === '.ndjson') yield* jsonRows(path, textColumn);
  else if (extension === '.csv') yield* tableRows(path, ',', textColumn);
  else if (extension === '.tsv' || extension === '.tab') yield* tableRows(path, '\t', textColumn);
  else {
    throw new Failure(
      `${path}: Unexpected kind of file "${extension}", expected .csv, .tsv or .jsonl, rename or convert it`,
    );
  }
}

async function* jsonRows(path: string, textColumn: string | undefined): AsyncGenerator<Row> {
  let line = 0;
  let name = textColumn;
  for await (const raw of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    line++;
    if (raw.trim() === '') continue;
    const value = objectIn(raw);
    if (value === undefined) {
      yield {
        line,
        fault: 'Unexpected text that is not a JSON object, expected one object a line, correct it',
      };
      continue;
    }
    name ??= chooseColumn(path, Object.keys(value));
    yield rowOf(line, value[name], name);
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

interface Told {
  record: string[];
  info: { lines: number };
}

async function* tableRows(
  path: string,
  delimiter: string,
  textColumn: string | undefined,
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
  const input = createReadStream(path).on('error', (error) => parser.destroy(error));
  let header: { width: number; at: number; name: string } | undefined;
  for await (const told of input.pipe(parser) as AsyncIterable<Told>) {
    yield* skipped.splice(0);
    const { record, info } = told;
    if (header === undefined) {
      const name = textColumn ?? chooseColumn(path, record);
      header = { width: record.length, at: columnAt(path, record, name), name };
    } else if (record.length !== header.width) {
      yield {
        line: info.lines,
        fault: `Unexpected ${record.length} columns, expected ${header.width} as in the first line, quote the text that holds a separator`,
      };
    } else yield rowOf(info.lines, record[header.at], header.name);
  }
  yield* skipped;
}

function rowOf(line: number, value: unknown, name: string): Row {
  if (typeof value === 'string' && value.trim() !== '') return { line, text: value };
  const actual = value === undefined ? `row without "${name}"` : `empty "${name}"`;
  return {
    line,
    fault: `Unexpected ${actual}, expected the text of a review, fill it or leave the row out`,
  };
}

function chooseColumn(path: string, names: readonly string[]): string {
  const plain = names.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  for (const wanted of textNames) {
    const found = names[plain.indexOf(wanted)];
    if (found !== undefined) return found;
  }
  if (names.length === 1 && names[0] !== undefined) return names[0];
  throw new Failure(
    `${path}: Unexpected columns ${names.join(', ')}, expected one named ${textNames.slice(0, 4).join(', ')} …, name it with --text-column`,
  );
}

function columnAt(path: string, names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  if (at >= 0) return at;
  throw new Failure(
    `${path}: Unexpected column "${name}", expected one of ${names.join(', ')}, correct --text-column`,
  );
}

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 0;
}

function reasonOf(error: CsvError): string {
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return 'Unexpected row of more than 200,000 characters, expected one review, close its quotes';
  }
  return 'Unexpected quote, expected quotes around the whole text and doubled inside it, correct the row';
}
