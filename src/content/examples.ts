import type { Evidence } from './dataset.ts';

type Cell = string | number | null;

/** A question answered from the data files: the SQL a reader can run, and the same worked out here. */
export interface Example {
  id: string;
  question: string;
  /** Five lines for DuckDB, run in the folder of the files. */
  sql: string;
  head: readonly string[];
  /** What the SQL must give; worked out from the dataset without it, so that a test can compare. */
  answer(all: Pick<Evidence, 'balances' | 'claims' | 'studies' | 'source'>): Cell[][];
  /** What the answer does not say. */
  beware: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const examples: readonly Example[] = [
  {
    id: 'effects',
    question: 'Which unwanted and other effects do most accounts mention?',
    sql: `SELECT about_id, speaking, "of"
FROM 'balances.parquet'
WHERE about_kind = 'effect' AND "group" = 'account' AND which = 'all'
ORDER BY speaking DESC, about_id
LIMIT 5;`,
    head: ['effect', 'accounts that speak of it', 'accounts'],
    answer: ({ balances }) =>
      balances
        .filter(({ about }) => about.kind === 'effect')
        .map(({ about, groups }) => [about.id, groups.account.all.speaking, groups.account.all.of])
        .sort((a, b) => Number(b[1]) - Number(a[1]) || byText(String(a[0]), String(b[0])))
        .slice(0, 5),
    beware:
      'An account that says “I had no nausea” speaks of nausea too, and nobody asked the others. What studies counted stands in outcomes.',
  },
  {
    id: 'verdicts',
    question: 'How do the claims on sellers’ pages fare where a person has checked them?',
    sql: `SELECT verdict, count(*)
FROM 'claims.csv' AS claims JOIN 'sources.csv' AS sources ON claims.source = sources.id
WHERE sources."group" = 'seller' AND standing = 'checked'
GROUP BY verdict
ORDER BY count(*) DESC, verdict;`,
    head: ['verdict', 'claims'],
    answer: ({ claims, source }) => {
      const checked = claims.filter(
        (claim) => claim.standing === 'checked' && source(claim.source).group === 'seller',
      );
      return [...Map.groupBy(checked, ({ verdict }) => verdict)]
        .map(([verdict, list]): Cell[] => [verdict, list.length])
        .sort((a, b) => Number(b[1]) - Number(a[1]) || byText(String(a[0]), String(b[0])));
    },
    beware:
      'Claims were picked because they can be checked, page by page. Their shares say nothing about sellers at large.',
  },
  {
    id: 'therapy',
    question: 'In which randomised trials on record was psychotherapy part of the treatment?',
    sql: `SELECT short, n, psychotherapy
FROM 'studies.jsonl'
WHERE design IN ('randomized-controlled', 'crossover-rct')
  AND psychotherapy IN ('integral', 'adjunct')
ORDER BY year, id;`,
    head: ['study', 'people', 'psychotherapy'],
    answer: ({ studies }) =>
      studies
        .filter(
          ({ design, psychotherapy }) =>
            (design === 'randomized-controlled' || design === 'crossover-rct') &&
            (psychotherapy === 'integral' || psychotherapy === 'adjunct'),
        )
        .sort(
          (a, b) =>
            (a.citation.year ?? Number.MAX_SAFE_INTEGER) -
              (b.citation.year ?? Number.MAX_SAFE_INTEGER) || byText(a.id, b.id),
        )
        .map(({ short, population, psychotherapy }) => [
          short,
          population.n ?? null,
          psychotherapy,
        ]),
    beware:
      'Only some of them gave psychotherapy in one arm and not in the other; the rest cannot tell what therapy added.',
  },
];
