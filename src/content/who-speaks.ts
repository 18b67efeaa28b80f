import type { Source, SourceGroup } from '../types.ts';
import { sourceKinds, type SourceKind } from '../vocabulary.ts';
import type { Evidence } from './dataset.ts';

/** One kind of page: how many there are, how many gain, how many statements and claims they make. */
export interface LedgerLine {
  kind: SourceKind;
  groups: SourceGroup[];
  sources: number;
  gains: number;
  statements: number;
}

const sum = (list: readonly Source[]): number =>
  list.reduce((total, { statements }) => total + statements, 0);

/** Who speaks, kind by kind, kinds without a source included: a gap is printed. */
export function ledger({ sources }: Pick<Evidence, 'sources'>): LedgerLine[] {
  return sourceKinds.map((kind) => {
    const own = sources.filter((source) => source.kind === kind);
    return {
      kind,
      groups: [...new Set(own.map(({ group }) => group))].sort(),
      sources: own.length,
      gains: own.filter(({ gains }) => gains).length,
      statements: sum(own),
    };
  });
}
