import type { Dataset, Tombstone } from '../types.ts';
import { text, type Column, type ColumnNote, type Value } from './column.ts';
import { sourceColumns, statementColumns, type WithRights } from './corpus-columns.ts';
import { claimColumns, studyColumns } from './evidence-columns.ts';
import {
  balanceColumns,
  balanceRows,
  outcomeColumns,
  outcomeRows,
  type BalanceRow,
  type OutcomeRow,
} from './number-columns.ts';

export type Release = Pick<
  Dataset,
  'version' | 'checked' | 'sources' | 'statements' | 'claims' | 'studies' | 'balances'
> & {
  /** What is left of sources that were taken out. */
  withdrawn?: readonly Tombstone[];
};

export const tableNames = [
  'sources',
  'statements',
  'claims',
  'studies',
  'outcomes',
  'balances',
] as const;
export type TableName = (typeof tableNames)[number];

/** A table of the release, before it is written in a format. */
export interface Table {
  name: TableName;
  what: string;
  /** What goes most easily wrong with it; stands in every one of its rows. */
  caveat: string;
  columns: readonly ColumnNote[];
  rows: readonly (readonly Value[])[];
  /** Columns that tell its rows apart. */
  key: readonly string[];
  /** Columns that hold the id of another table's row. */
  links: readonly { column: string; table: TableName }[];
}

type Words = Omit<Table, 'name' | 'columns' | 'rows'>;

const words: Record<TableName, Words> = {
  sources: {
    what: 'Every page and account: who publishes it, who gains, what it is about.',
    caveat: 'Sources were found, not drawn: no count of them is a share of patients.',
    key: ['id'],
    links: [],
  },
  statements: {
    what: 'Every sentence: voice, themes, stance, figures, the words behind them, and its place.',
    caveat: 'Tags come from rules and can be wrong; counts of sentences are no share of patients.',
    key: ['id'],
    links: [{ column: 'source', table: 'sources' }],
  },
  claims: {
    what: 'Every checkable claim: figures, candidates, verdict, reasons, who decided.',
    caveat: 'A verdict with standing "suggested" is a machine’s; nobody has checked it.',
    key: ['id'],
    links: [
      { column: 'statement', table: 'statements' },
      { column: 'source', table: 'sources' },
    ],
  },
  studies: {
    what: 'Every study: design, treatment, people, finding, limits, who paid.',
    caveat:
      'A trial without psychotherapy is no evidence for psychotherapy; nor one drug for another.',
    key: ['id'],
    links: [],
  },
  outcomes: {
    what: 'Every figure of every study, arm by arm, unwanted effects among them.',
    caveat: 'As printed; measures, times, drugs and people differ: do not pool.',
    key: ['study', 'kind', 'item', 'arm_number'],
    links: [{ column: 'study', table: 'studies' }],
  },
  balances: {
    what: 'How many sources of each group speak for and against, matter by matter.',
    caveat: 'Counts of sources, never of patients; never add the groups together.',
    key: ['about', 'group', 'which'],
    links: [],
  },
};

/** The words that every row of a table carries, so that they travel with whatever is cut out of it. */
const noteOf = (name: TableName, version: string): string =>
  `Evenhand data ${version}, CC BY 4.0. ${words[name].caveat} See README.md.`;

function table<One>(
  name: TableName,
  columns: readonly Column<One>[],
  records: readonly One[],
  version: string,
): Table {
  const note = text<One>('about_data', 'Version, licence and caveat; the same in every row.', () =>
    noteOf(name, version),
  );
  const all = [...columns, note];
  const rows = records.map((record) => all.map(({ value }) => value(record)));
  return { name, ...words[name], columns: all, rows };
}

/** The six tables of a release, in the order in which they are listed. */
export function tables(release: Release): Table[] {
  const { version, sources, statements, claims, studies } = release;
  const rights = new Map(sources.map((source) => [source.id, source.rights]));
  const worded = statements.map((one): WithRights => ({
    ...one,
    rights: rights.get(one.source) ?? 'paraphrase',
  }));
  return [
    table('sources', sourceColumns, sources, version),
    table('statements', statementColumns, worded, version),
    table('claims', claimColumns, claims, version),
    table('studies', studyColumns, studies, version),
    table<OutcomeRow>('outcomes', outcomeColumns, outcomeRows(release), version),
    table<BalanceRow>('balances', balanceColumns, balanceRows(release), version),
  ];
}
