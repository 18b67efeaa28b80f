import { parse } from 'csv-parse/sync';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/export/csv.ts';
import { caveats } from '../../src/export/caveats.ts';
import { codebook, describeFiles, eachFile, type Take } from '../../src/export/index.ts';
import { noteOf } from '../../src/export/file-note.ts';
import { tableNames, tables } from '../../src/export/tables.ts';
import { analyse } from '../../src/pipeline/index.ts';
import { parse as parseCorpus } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';

describe('csv', () => {
  it('quotes as RFC 4180 asks', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x, "y"', 'two\nlines'],
          [['p', 'q'], undefined],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""","two\nlines"\r\np; q,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      expect(csv(['a'], [[text]])).toBe(`a\r\n'${text}\r\n`);
    },
  );

  it('leaves numbers as they are, negative ones too', () => {
    expect(csv(['a'], [[-16.5]])).toBe('a\r\n-16.5\r\n');
  });
});

describe('the data files', async () => {
  const corpus = parseCorpus(await read(join(import.meta.dirname, '../golden/corpus')));
  const dataset = analyse(corpus);
  const files = new Map<string, string>();
  const collect: Take = (name, parts) => {
    const bytes: Uint8Array[] = [];
    const note = noteOf(parts, (part) => bytes.push(part));
    files.set(name, Buffer.concat(bytes).toString('utf8'));
    return note;
  };
  const notes = eachFile(dataset, 'https://example.org/', collect);
  const textOf = (name: string): string => files.get(name) ?? '';

  it.each(['sources', 'statements', 'claims', 'studies'] as const)(
    'hold all %s as JSON',
    (name) => {
      expect(JSON.parse(textOf(`${name}.json`))).toEqual(dataset[name]);
    },
  );

  it.each(['sources', 'statements', 'claims', 'studies'] as const)(
    'hold all %s as a table',
    (name) => {
      const rows: Record<string, string>[] = parse(textOf(`${name}.csv`), {
        columns: true,
      });
      expect(rows.map(({ id }) => id)).toEqual(dataset[name].map(({ id }) => id));
    },
  );

  it('are described column by column, with nothing left out', () => {
    const described = Map.groupBy(codebook(), ({ table }) => table);
    expect([...described.keys()]).toEqual([...tableNames]);
    for (const [table, columns] of described) {
      const rows: string[][] = parse(textOf(`${table}.csv`));
      const names = columns.map(({ column }) => column);
      expect(names).toEqual(rows[0]);
      const lines = textOf(`${table}.jsonl`).trimEnd().split('\n');
      for (const line of lines) expect(Object.keys(JSON.parse(line) as object)).toEqual(names);
    }
    expect(codebook().filter(({ description }) => description === '')).toEqual([]);
  });

  it('hold no value that the codebook does not list where it lists any', () => {
    for (const { name, columns, rows } of tables(dataset)) {
      for (const [at, { name: column, oneOf }] of columns.entries()) {
        const values = new Set(rows.map((row) => row[at]).filter((value) => value !== undefined));
        const unknown = [...values].filter((value) => oneOf && !oneOf.includes(String(value)));
        expect([name, column, unknown]).toEqual([name, column, []]);
      }
    }
  });

  it('carry version, licence and caveat in every row, and the caveats in the folder', () => {
    for (const { name, caveat } of tables(dataset)) {
      const lines = textOf(`${name}.jsonl`).trimEnd().split('\n');
      for (const line of lines) {
        const { about_data: note } = JSON.parse(line) as { about_data: string };
        expect(note).toBe(`Evenhand data ${dataset.version}, CC BY 4.0. ${caveat} See README.md.`);
      }
    }
    const { caveats: listed } = JSON.parse(textOf('datapackage.json')) as { caveats: string[] };
    for (const [head] of caveats) {
      expect(textOf('README.md')).toContain(`**${head}**`);
      expect(listed.some((one) => one.startsWith(head))).toBe(true);
    }
  });

  it('are the same bytes when made again', () => {
    const again = describeFiles(structuredClone(dataset), 'https://example.org/');
    expect([...again]).toEqual([...notes]);
    expect(textOf('SHA256SUMS').split('\n')).toHaveLength(files.size);
  });
});
