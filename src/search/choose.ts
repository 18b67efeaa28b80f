import { facets, type Facet } from './facets.ts';
import type { State } from './state.ts';
import { valuesOf, type Table } from './table.ts';

export type Counts = Record<string, Record<string, number>>;

/** Records that pass, and how many there would be for every box of every facet. */
export interface Choice {
  records: number[];
  counts: Counts;
  /** Records that pass when those who gain are not left out, and how many of them are theirs. */
  all: number;
  gaining: number;
}

/** For each value of a packed column, whether it has one of the values chosen. */
function accepts(table: Table, facet: Facet, chosen: readonly string[]): boolean[] {
  return table.columns[facet].values.map((list) => list.some((value) => chosen.includes(value)));
}

function add(counts: Counts, table: Table, facet: Facet, record: number): void {
  const row = (counts[facet] ??= {});
  for (const value of valuesOf(table, facet, record)) row[value] = (row[value] ?? 0) + 1;
}

/**
 * Narrows records by the boxes: "or" inside a facet, "and" across. A facet's own counts leave its own
 * choice aside, so that each says what ticking it would show.
 */
export function choose(table: Table, candidates: Iterable<number>, state: State): Choice {
  const active = facets.flatMap((facet) => {
    const chosen = state.chosen[facet];
    return chosen === undefined ? [] : [{ facet, passes: accepts(table, facet, chosen) }];
  });
  const choice: Choice = { records: [], counts: {}, all: 0, gaining: 0 };
  for (const record of candidates) {
    const failed = active.filter(
      ({ facet, passes }) => passes[table.columns[facet].codes[record] ?? -1] !== true,
    );
    if (failed.length > 1) continue;
    const gains = valuesOf(table, 'gains', record).includes('yes');
    const [only] = failed;
    if (only === undefined) {
      choice.all += 1;
      if (gains) choice.gaining += 1;
    }
    if (gains && state.leaveOut) continue;
    if (only !== undefined) add(choice.counts, table, only.facet, record);
    else {
      choice.records.push(record);
      for (const facet of facets) add(choice.counts, table, facet, record);
    }
  }
  return choice;
}
