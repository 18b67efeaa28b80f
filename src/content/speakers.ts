import { accountKinds, psychotherapies, routes } from '../vocabulary.ts';
import type { Source, SourceGroup } from '../types.ts';
import type { Evidence } from './dataset.ts';

/** How many distinct writers or pages stand behind a list of sources. */
export function writers(evidence: Evidence, sources: Source[]): number {
  return new Set(sources.map(({ id }) => evidence.writer(id))).size;
}

export interface Row {
  name: string;
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
  name: string,
  sources: Source[],
  holds: (s: Source) => boolean,
): Row {
  const [account, seller, information] = groups.map((group) => {
    const here = sources.filter((source) => source.group === group && holds(source));
    const free = here.filter((source) => !source.gains);
    return { all: writers(evidence, here), free: writers(evidence, free) };
  }) as [Pair, Pair, Pair];
  return { name, account, seller, information };
}

/** Who speaks, by a key that may hold several values per source; rows with nobody in them are left out. */
export function rowsBy<Key extends string>(
  evidence: Evidence,
  sources: Source[],
  keys: readonly Key[],
  of: (source: Source) => readonly Key[],
  name: (key: Key) => string,
): Row[] {
  return keys
    .map((key) => row(evidence, name(key), sources, (source) => of(source).includes(key)))
    .filter(({ account, seller, information }) => account.all + seller.all + information.all > 0);
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

/** What the corpus lacks, each with its count, so that a gap shows as a figure and not as silence. */
export function gaps(evidence: Evidence) {
  const accounts = evidence.sources.filter(({ kind }) =>
    (accountKinds as readonly string[]).includes(kind),
  );
  const count = (holds: (source: Source) => boolean) => writers(evidence, accounts.filter(holds));
  const trials = evidence.studies.filter(({ design }) => /rct|randomized/.test(design));
  return {
    accounts: writers(evidence, accounts),
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

export const routeKeys = routes;
export const therapyKeys = psychotherapies;
