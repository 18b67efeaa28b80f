import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { ColumnNote, Value } from './column.ts';

/**
 * One table as a Parquet file: lists as lists, days as dates, structures as JSON. `notes` go into the
 * file's own metadata. The same rows give the same bytes.
 */
export function parquet(
  columns: readonly ColumnNote[],
  rows: readonly (readonly Value[])[],
  notes: Readonly<Record<string, string>>,
): Uint8Array {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(elements),
  ];
  const columnData = columns.map((column, at) => ({
    name: column.name,
    data: rows.map((row) => cell(column, row[at])),
  }));
  const kvMetadata = Object.entries(notes).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, kvMetadata }));
}

function elements({ name, type }: ColumnNote): SchemaElement[] {
  const one = { name, repetition_type: 'OPTIONAL' } as const;
  if (type === 'list') {
    return [
      { ...one, num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    ];
  }
  if (type === 'integer') return [{ ...one, type: 'INT32' }];
  if (type === 'number') return [{ ...one, type: 'DOUBLE' }];
  if (type === 'true/false') return [{ ...one, type: 'BOOLEAN' }];
  if (type === 'date') return [{ ...one, type: 'INT32', converted_type: 'DATE' }];
  const converted_type = type === 'JSON' ? 'JSON' : 'UTF8';
  return [{ ...one, type: 'BYTE_ARRAY', converted_type }];
}

function cell({ type }: ColumnNote, value: Value): unknown {
  if (value === undefined) return null;
  if (type === 'date') return new Date(`${String(value)}T00:00:00Z`);
  if (type === 'JSON' && Array.isArray(value) && value.length === 0) return null;
  return value;
}
