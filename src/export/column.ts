import type { At, Figure, Ruled } from '../types.ts';
import type { Cell } from './csv.ts';

export type ColumnType = 'text' | 'number' | 'yes/no' | 'list' | 'date' | 'JSON';

/** A column of a table: how it is filled, and what a reader of the codebook is told. */
export interface Column<One> {
  name: string;
  type: ColumnType;
  description: string;
  value: (one: One) => Cell;
}

type Value<One> = (one: One) => Cell;

function column(type: ColumnType) {
  return <One>(name: string, description: string | undefined, value: Value<One>): Column<One> => ({
    name,
    type,
    description: description ?? '',
    value,
  });
}

export const text = column('text');
export const number = column('number');
export const date = column('date');
/** Items joined with `; `. */
export const list = column('list');

export function flag<One>(
  name: string,
  description: string | undefined,
  value: (one: One) => boolean,
): Column<One> {
  return column('yes/no')(name, description, (one: One) => (value(one) ? 'yes' : 'no'));
}

/** A structure that no flat table holds, as JSON in one cell; empty where there is none of it. */
export function json<One>(
  name: string,
  description: string,
  value: (one: One) => readonly unknown[],
): Column<One> {
  return column('JSON')(name, description, (one: One) => {
    const items = value(one);
    return items.length === 0 ? '' : JSON.stringify(items);
  });
}

/** Where it stands in the repository. */
export function placeColumns<One extends { at: At }>(): Column<One>[] {
  return [
    text<One>('file', 'File in the repository.', ({ at }) => at.file),
    number<One>('line', 'Line, from 1.', ({ at }) => at.line),
    number<One>('column', 'Column, from 1.', ({ at }) => at.column),
    number<One>('offset', 'Offset in the file, in UTF-16 code units.', ({ at }) => at.offset),
    number<One>('end', 'Offset of its end.', ({ at }) => at.end),
  ];
}

/** What a person ruled on it; empty where nobody did. */
export function ruledColumns<One extends { ruled?: Ruled }>(): Column<One>[] {
  return [
    text<One>('ruled_by', 'Who ruled on it; empty where nobody did.', ({ ruled }) => ruled?.by),
    date<One>('ruled_on', 'Day of the ruling.', ({ ruled }) => ruled?.date),
    text<One>('ruling', 'Reason of the ruling.', ({ ruled }) => ruled?.reason),
    list<One>(
      'ruling_addresses',
      'Where the ruling can be checked.',
      ({ ruled }) => ruled?.addresses ?? [],
    ),
  ];
}

export function figureText({ value, high, unit }: Figure): string {
  return `${value}${high === undefined ? '' : `-${high}`} ${unit}`;
}
