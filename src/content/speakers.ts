import { accountKinds } from '../vocabulary.ts';
import type { Source, SourceGroup } from '../types.ts';
import type { Evidence } from './dataset.ts';

/** How many distinct writers or pages stand behind a list of sources. */
export function writers(evidence: Evidence, sources: Source[]): number {
  return new Set(sources.map(({ id }) => evidence.writer(id))).size;
}

export interface Row {
  name: string;
  /** What it counts, for the test that counts again: `who:theme:cost:kind=news`. */
  key: string;
  account: Pair;
  seller: Pair;
  information: Pair;
}
/** All sources, and without those who gain. */
export interface Pair {
  all: number;
  free: number;
}

const groups = ['account', 'seller', 'information'] as const satisfies SourceGroup[];

/** Counts each group of the sources that `holds`, so that groups are never added together. */
export function row(
  evidence: Evidence,
  { name, key }: { name: string; key: string },
  sources: Source[],
  holds: (s: Source) => boolean,
): Row {
  const [account, seller, information] = groups.map((group) => {
    const here = sources.filter((source) => source.group === group && holds(source));
    const free = here.filter((source) => !source.gains);
    return { all: writers(evidence, here), free: writers(evidence, free) };
  }) as [Pair, Pair, Pair];
  return { name, key, account, seller, information };
}

/** Keys under which sources can be counted: a field of the source, one value or several. */
export type Field = 'kind' | 'route' | 'psychotherapy' | 'condition' | 'interests' | 'years';

/**
 * Who speaks, by a field that may hold several values per source; rows with nobody in them are left
 * out. `scope` is `*` for the whole corpus, else the id of the balance the sources speak on.
 */
export function rowsBy<Value extends string>(
  evidence: Evidence,
  { scope, sources }: { scope: string; sources: Source[] },
  field: Field,
  values: readonly Value[],
  name: (value: Value) => string,
): Row[] {
  return values
    .map((value) =>
      row(
        evidence,
        { name: name(value), key: `who:${scope}:${field}=${value.replaceAll(' ', '_')}` },
        sources,
        (source) => valuesOf(source, field).includes(value),
      ),
    )
    .filter(({ account, seller, information }) => account.all + seller.all + information.all > 0);
}

const valuesOf = (source: Source, field: Field): readonly string[] => {
  if (field === 'years') return [yearsOf(source)];
  const value = source[field];
  return typeof value === 'string' ? [value] : value;
};

/** When a page was published, in spans that hold enough pages to be compared. */
export const years = [
  'before 2018',
  '2018 to 2020',
  '2021 to 2023',
  'since 2024',
  'date not shown',
] as const;

/** The span a source was published in. */
export function yearsOf({ published }: Source): (typeof years)[number] {
  if (published === undefined) return 'date not shown';
  const year = Number(published.slice(0, 4));
  if (year < 2018) return 'before 2018';
  if (year < 2021) return '2018 to 2020';
  return year < 2024 ? '2021 to 2023' : 'since 2024';
}

/** Those who gain and those who do not, as two rows. */
export function gainRows(evidence: Evidence, scope: string, sources: Source[]): Row[] {
  const one = (name: string, gains: boolean) =>
    row(evidence, { name, key: `who:${scope}:gains=${gains}` }, sources, (s) => s.gains === gains);
  return [one('Gains when more people are treated', true), one('No gain known', false)];
}

/** Conditions named by the most sources, most first. */
export function conditionsOf(sources: Source[], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const { condition } of sources) {
    for (const one of new Set(condition)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([condition]) => condition);
}

/** What the corpus lacks, each with its count (sources all and without those who gain), so that a gap shows as a figure and not as silence. */
export function gaps(evidence: Evidence) {
  const accounts = evidence.sources.filter(({ kind }) =>
    (accountKinds as readonly string[]).includes(kind),
  );
  const count = (holds: (source: Source) => boolean): Pair => {
    const here = accounts.filter(holds);
    const free = here.filter(({ gains }) => !gains);
    return { all: writers(evidence, here), free: writers(evidence, free) };
  };
  const trials = evidence.studies.filter(({ design }) => /rct|randomized/.test(design));
  return {
    accounts: count(() => true),
    undated: count(({ published }) => published === undefined),
    beginnings: count(({ coverage }) => coverage === 'beginning-of-page'),
    routeUnknown: count(({ route }) => route.every((one) => one === 'unknown')),
    therapyUnknown: count(({ psychotherapy }) => psychotherapy === 'unknown'),
    therapyIntegral: count(({ psychotherapy }) => psychotherapy === 'integral'),
    secondHand: count(({ secondHand }) => secondHand === true),
    noAddress: evidence.sources.filter(({ url }) => url === undefined).length,
    trials: trials.length,
    trialsWithTherapy: trials.filter(({ psychotherapy }) => psychotherapy === 'integral').length,
    studies: evidence.studies.length,
    studiesWithTherapy: evidence.studies.filter(({ psychotherapy }) => psychotherapy === 'integral')
      .length,
  };
}
