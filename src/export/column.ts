import type { At, Figure, Ruled } from '../types.ts';

/** `list` holds texts; `JSON` holds a structure that no flat table holds. */
export type ColumnType = 'text' | 'integer' | 'number' | 'true/false' | 'list' | 'date' | 'JSON';

/**
 * What may be done with the values of a column. Identifiers, titles and bibliographic particulars are
 * facts that nobody licenses; what a source says stands under the `rights` of its row.
 */
export type Licence = 'CC-BY-4.0' | 'fact' | 'see rights';

/** A value before it is written in one of the formats. */
export type Value = string | number | boolean | undefined | readonly unknown[];

/** What a reader of the codebook is told of a column. */
export interface ColumnNote {
  name: string;
  type: ColumnType;
  description: string;
  licence: Licence;
  /** The only values it can take, where the list is closed. */
  oneOf?: readonly string[];
}

export interface Column<One> extends ColumnNote {
  value: (one: One) => Value;
}

type More = Partial<Pick<ColumnNote, 'licence' | 'oneOf'>>;

function column(type: ColumnType) {
  return <One>(
    name: string,
    description: string | undefined,
    value: (one: One) => Value,
    more: More = {},
  ): Column<One> => ({
    name,
    type,
    description: description ?? '',
    licence: 'CC-BY-4.0',
    ...more,
    value,
  });
}

export const text = column('text');
export const integer = column('integer');
export const number = column('number');
export const date = column('date');
export const flag = column('true/false');
/** Joined with `; ` where a format knows no lists. */
export const list = column('list');
/** As JSON text where a format knows no structures; empty where there is none of it. */
export const json = column('JSON');

export const fact = { licence: 'fact' } as const;

/** Where it stands in the repository. */
export function placeColumns<One extends { at: At }>(): Column<One>[] {
  return [
    text<One>('file', 'File in the repository.', ({ at }) => at.file, fact),
    integer<One>('line', 'Line, from 1.', ({ at }) => at.line, fact),
    integer<One>('column', 'Column, from 1.', ({ at }) => at.column, fact),
    integer<One>(
      'offset',
      'Offset in the file, in UTF-16 code units.',
      ({ at }) => at.offset,
      fact,
    ),
    integer<One>('end', 'Offset of its end.', ({ at }) => at.end, fact),
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
      fact,
    ),
  ];
}

export function figureText({ value, high, unit }: Figure): string {
  return `${value}${high === undefined ? '' : `-${high}`} ${unit}`;
}
