import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import datapackage from 'datapackage';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../src/content/examples.ts';
import { tableNames, tables, type Release } from '../../src/export/tables.ts';
import { dist, elements, named, pages, property, textOf } from './pages.ts';

const folder = path.join(dist, 'data');
const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const records = <Name extends keyof Release>(name: Name): Release[Name] =>
  JSON.parse(
    readFileSync(path.join(dist, '../.cache/dataset', `${name}.json`), 'utf8'),
  ) as Release[Name];
const manifest = records('manifest' as 'version') as unknown as {
  version: string;
  checked: string;
};
const release: Release = {
  ...manifest,
  sources: records('sources'),
  statements: records('statements'),
  claims: records('claims'),
  studies: records('studies'),
  balances: records('balances'),
};
const expectedRows = {
  sources: release.sources.length,
  statements: release.statements.length,
  claims: release.claims.length,
  studies: release.studies.length,
  outcomes: release.studies
    .flatMap(({ outcomes, adverse_events }) => [...outcomes, ...adverse_events])
    .reduce((sum, { arms = [] }) => sum + Math.max(1, arms.length), 0),
  balances: release.balances.length * 3 * 2,
};
const from = { csv: 'read_csv', jsonl: 'read_json', parquet: 'read_parquet' } as const;

let ask: (sql: string) => Promise<unknown[][]>;
beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
  await ask(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
});

describe('the data release', () => {
  it('is a data package to Frictionless’ own validator', async () => {
    const descriptor = JSON.parse(text('datapackage.json')) as object;
    const { valid, errors } = await datapackage.validate(descriptor);
    expect([valid, errors]).toEqual([true, []]);
    const broken = { ...descriptor, resources: [{ path: 'x.csv' }] };
    expect((await datapackage.validate(broken)).valid).toBe(false);
  });

  it('holds in every row what its schema says, keys and links between tables included', async () => {
    const found = await datapackage.Package.load(path.join(folder, 'datapackage.json'));
    for (const name of tableNames) {
      const rows = await found.getResource(`${name}-csv`).read({ keyed: true, relations: true });
      expect([name, rows.length]).toEqual([name, expectedRows[name]]);
    }
  });

  it.each(tableNames)('has as many rows of %s as the dataset, in all formats', async (name) => {
    for (const [format, read] of Object.entries(from)) {
      const [[count] = []] = await ask(`SELECT count(*) FROM ${read}('${name}.${format}')`);
      expect([format, Number(count)]).toEqual([format, expectedRows[name]]);
    }
  });

  it.each(tableNames)('lets DuckDB find the types of %s by itself', async (name) => {
    const types = {
      text: ['VARCHAR'],
      list: ['VARCHAR', 'VARCHAR[]'],
      JSON: ['VARCHAR', 'JSON'],
      integer: ['BIGINT', 'INTEGER'],
      number: ['DOUBLE'],
      'true/false': ['BOOLEAN'],
      date: ['DATE'],
    };
    const { columns = [], rows = [] } = tables(release).find((one) => one.name === name) ?? {};
    for (const format of ['csv', 'parquet'] as const) {
      const found = await ask(`DESCRIBE SELECT * FROM ${from[format]}('${name}.${format}')`);
      const faults = columns.filter(({ type }, at) => {
        // A CSV column without a single value has no type to find.
        const empty = rows.every((row) => row[at] === undefined);
        return !(format === 'csv' && empty) && !types[type].includes(String(found[at]?.[1]));
      });
      expect(faults.map((column) => `${format}: ${column.name}`)).toEqual([]);
    }
  });

  it('says the same in Parquet as in the JSON records, value by value', async () => {
    const rows = await ask(`SELECT id, text, voice, stance, themes FROM 'statements.parquet'`);
    expect(rows).toEqual(
      release.statements.map(({ id, text: words, voice, stance, themes }) => [
        ...[id, words, voice, stance],
        themes,
      ]),
    );
  });

  it('keeps the caveats in the metadata of every Parquet file', async () => {
    for (const name of tableNames) {
      const rows = await ask(
        `SELECT decode(value) FROM parquet_kv_metadata('${name}.parquet') WHERE decode(key) = 'caveats'`,
      );
      expect(String(rows[0]?.[0])).toContain('Do not work out a share of patients.');
    }
  });

  it('has no cell that a spreadsheet would run as a formula', () => {
    const faults = readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .flatMap((name) =>
        parse(text(name))
          .flat()
          .map((cell) => ({ name, cell })),
      )
      .filter(({ cell }) => /^[=+\-@\t\r]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell));
    expect(faults).toEqual([]);
  });

  it('lists every file with the checksum it has', () => {
    const listed = text('SHA256SUMS').trimEnd().split('\n');
    const names = listed.map((line) => line.slice(66));
    expect([...names, 'SHA256SUMS'].sort()).toEqual(
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'index.html')
        .map((entry) => entry.name)
        .sort(),
    );
    for (const line of listed) {
      const contents = readFileSync(path.join(folder, line.slice(66)));
      expect(line.slice(0, 64)).toBe(createHash('sha256').update(contents).digest('hex'));
    }
  });

  it('is marked up as a data set with a download for every file', () => {
    const tree = pages.find(({ address }) => address === '/data/')?.tree;
    const [block] = tree ? elements(tree, named('script')) : [];
    expect(block && property(block, 'type')).toBe('application/ld+json');
    const [words] = block?.children ?? [];
    const data = JSON.parse(words?.type === 'text' ? words.value : '') as {
      '@type': string;
      version: string;
      distribution: { contentUrl: string }[];
    };
    expect([data['@type'], data.version]).toEqual(['Dataset', manifest.version]);
    const missing = data.distribution.filter(
      ({ contentUrl }) => !readdirSync(folder).includes(contentUrl.split('/').at(-1) ?? ''),
    );
    expect([data.distribution.length > 20, missing]).toEqual([true, []]);
  });
});

describe('the worked examples', () => {
  const source = (id: string) => {
    const found = release.sources.find((one) => one.id === id);
    if (found === undefined) throw new Error(`Unexpected source "${id}"`);
    return found;
  };
  const page = pages.find(({ address }) => address === '/data/examples/');

  it.each(examples)('answer “$question” in five lines', async (example) => {
    expect(example.sql.split('\n')).toHaveLength(5);
    const expected = example.answer({ ...release, source });
    expect(expected.length).toBeGreaterThan(2);
    const rows = (await ask(example.sql)) as (string | number | null)[][];
    // DuckDB hands out its 64-bit counts as text.
    const words = (list: (string | number | null)[][]) =>
      list.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    expect(words(rows)).toEqual(words(expected));
  });

  it('stand on their page as they are run', () => {
    const shown = page ? elements(page.tree, named('pre')).map(textOf) : [];
    expect(shown).toEqual(examples.map(({ sql }) => sql.replace(/\s+/gu, ' ')));
  });
});
