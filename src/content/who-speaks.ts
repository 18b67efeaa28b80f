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

/** A voice that is thin or missing, with the numbers that show it. */
export interface Gap {
  who: string;
  count: string;
}

/** Gaps that the corpus itself shows, worked out and not written down. */
export function gaps(evidence: Pick<Evidence, 'sources' | 'studies' | 'writer'>): Gap[] {
  const { sources, studies, writer } = evidence;
  const accounts = sources.filter(({ group }) => group === 'account');
  const of = (test: (source: Source) => boolean): string =>
    `${accounts.filter(test).length} of ${accounts.length} accounts`;
  const studied = (test: (therapy: string) => boolean): string =>
    `${studies.filter(({ psychotherapy }) => test(psychotherapy)).length} of ${studies.length} studies`;
  return [
    {
      who: 'Writers who are not counted twice',
      count: `${new Set(accounts.map(({ id }) => writer(id))).size} writers of ${accounts.length} accounts`,
    },
    { who: 'Accounts told by someone else', count: of(({ secondHand }) => secondHand === true) },
    {
      who: 'Accounts in which psychotherapy was part of the treatment',
      count: of(({ psychotherapy }) => psychotherapy === 'integral'),
    },
    { who: 'Accounts of treatment at home', count: of(({ setting }) => setting === 'at-home') },
    {
      who: 'Accounts of a lozenge or tablet',
      count: of(({ route }) => route.includes('sublingual')),
    },
    {
      who: 'Accounts that were read only in part',
      count: of(({ coverage }) => coverage === 'beginning-of-page'),
    },
    {
      who: 'Studies in which psychotherapy was part of the treatment',
      count: studied((therapy) => therapy === 'integral'),
    },
  ];
}
