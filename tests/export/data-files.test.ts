import { parse } from 'csv-parse/sync';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/export/csv.ts';
import { codebook, dataFiles } from '../../src/export/index.ts';
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
          [['p', 'q'], null],
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
  const files = dataFiles(dataset);

  it.each(['sources', 'statements', 'claims', 'studies'] as const)(
    'hold all %s as JSON',
    (name) => {
      expect(JSON.parse(files.get(`${name}.json`) ?? '')).toEqual(dataset[name]);
    },
  );

  it.each(['sources', 'statements', 'claims', 'studies'] as const)(
    'hold all %s as a table',
    (name) => {
      const rows: Record<string, string>[] = parse(files.get(`${name}.csv`) ?? '', {
        columns: true,
      });
      expect(rows.map(({ id }) => id)).toEqual(dataset[name].map(({ id }) => id));
    },
  );

  it('are described column by column, with nothing left out', () => {
    const described = Map.groupBy(codebook(), ({ file }) => file);
    for (const [file, columns] of described) {
      const rows: string[][] = parse(files.get(file) ?? '');
      const [header] = rows;
      expect(columns.map(({ column }) => column)).toEqual(header);
    }
    expect(codebook().filter(({ description }) => description === '')).toEqual([]);
  });
});
