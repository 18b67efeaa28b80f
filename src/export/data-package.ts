import { abstract, caveats, keywords, title } from './caveats.ts';
import type { ColumnNote, ColumnType } from './column.ts';
import type { FileNote, FileNotes } from './file-note.ts';
import type { About } from './read-me.ts';
import { tableNames, type Table } from './tables.ts';

const licences = [
  {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
];

/** How a column type is called in a Table Schema; a list is text in CSV, joined with `; `. */
const fieldType: Record<ColumnType, string> = {
  text: 'string',
  list: 'string',
  integer: 'integer',
  number: 'number',
  'true/false': 'boolean',
  date: 'date',
  JSON: 'array',
};

/** The descriptor of a release (Frictionless Data Package 1): every file with size, hash and columns. */
export function dataPackage(
  all: readonly Table[],
  files: FileNotes,
  { version, checked, site }: About,
): object {
  return {
    profile: 'data-package',
    name: 'evenhand',
    title,
    description: abstract,
    version,
    checked,
    homepage: site,
    keywords,
    licenses: licences,
    contributors: [{ title: 'Evenhand contributors', role: 'author' }],
    caveats: caveats.map(([head, why]) => `${head} ${why}`),
    resources: [...files].map(([path, note]) => resource(path, note, all)),
  };
}

const mediaTypes: Record<string, string> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  json: 'application/json',
  md: 'text/markdown',
  cff: 'application/yaml',
};

function resource(path: string, { bytes, sha256 }: FileNote, all: readonly Table[]): object {
  const [stem = '', format = ''] = path.split('.');
  const table = tableNames.includes(stem as Table['name'])
    ? all.find(({ name }) => name === stem)
    : undefined;
  return {
    name: `${stem.toLowerCase()}-${format}`,
    path,
    ...(table && { description: `${table.what} ${table.caveat}`, rows: table.rows.length }),
    format,
    mediatype: mediaTypes[format] ?? 'text/plain',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === 'csv' && table && tabular(table)),
  };
}

function tabular({ columns, key, links }: Table): object {
  return {
    profile: 'tabular-data-resource',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true },
    schema: {
      fields: columns.map(field),
      missingValues: [''],
      primaryKey: key,
      ...(links.length > 0 && {
        foreignKeys: links.map(({ column, table }) => ({
          fields: column,
          reference: { resource: `${table}-csv`, fields: 'id' },
        })),
      }),
    },
  };
}

function field({ name, type, description, licence, oneOf }: ColumnNote): object {
  return {
    name,
    type: fieldType[type],
    description,
    licence,
    ...(type === 'list' && { separator: '; ' }),
    ...(oneOf && { constraints: { enum: oneOf } }),
  };
}
