import type { Facet } from '../search/facets.ts';
import {
  drugs,
  interests,
  psychotherapies,
  routes,
  sourceKinds,
  themes,
  verdicts,
  voices,
  type Stance,
  type Voice,
} from '../vocabulary.ts';
import type { Evidence } from './dataset.ts';
import {
  capital,
  drugName,
  interestName,
  kindName,
  psychotherapyName,
  routeName,
  stanceMark,
  stanceName,
  themeName,
  verdictName,
  voiceMark,
  voiceName,
} from './wording.ts';

/** One box: what the index calls it, what the reader reads, and how many records carry it. */
export interface FacetValue {
  value: string;
  name: string;
  count: number;
  stance?: Stance;
  voice?: Voice;
}

export interface FacetList {
  facet: Facet;
  legend: string;
  values: FacetValue[];
  note?: string;
}

/** Interests that read alike elsewhere are told apart here, since each is a box of its own. */
const interestWord = {
  ...interestName,
  journalist: 'writes for the press',
  regulator: 'regulates it',
} as const;

type Group = [facet: Facet, legend: string, values: FacetValue[], note?: string];

/** Stances as they stand side by side elsewhere. */
const shownStances: readonly Stance[] = ['favourable', 'mixed', 'critical', 'neutral'];

/** Conditions that enough statements speak of to be worth a box. */
const fewest = 3;

function conditions(evidence: Evidence): FacetValue[] {
  const ids = new Map<string, number>();
  for (const { concepts } of evidence.statements) {
    for (const concept of concepts) {
      if (concept.kind === 'condition') ids.set(concept.id, (ids.get(concept.id) ?? 0) + 1);
    }
  }
  return [...ids]
    .filter(([, count]) => count >= fewest)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => ({ value, name: evidence.label(value), count }));
}

function years({ sources, studies }: Evidence): FacetValue[] {
  const of = (date: string | number | undefined) =>
    date === undefined ? undefined : String(date).slice(0, 4);
  const all = [
    ...sources.map(({ published }) => of(published)),
    ...studies.map(({ citation }) => of(citation.year)),
  ].filter((year) => year !== undefined);
  return [...new Set(all)]
    .sort((a, b) => Number(b) - Number(a))
    .map((year) => ({ value: year, name: year, count: 0 }));
}

/** The facets of the search page in their order, each with the values that occur. */
export function facetLists(evidence: Evidence): FacetList[] {
  const { statements, sources, counts } = evidence;
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const plain = <Value extends string>(
    values: readonly Value[],
    names: Record<Value, string>,
    has: (value: Value) => number,
  ): FacetValue[] =>
    values
      .map((value) => ({ value, name: capital(names[value]), count: has(value) }))
      .filter(({ count }) => count > 0);
  const from = (test: (source: (typeof sources)[number]) => boolean): number =>
    statements.filter(({ source }) => {
      const found = bySource.get(source);
      return found !== undefined && test(found);
    }).length;
  const groups: Group[] = [
    [
      'type',
      'Sort of entry',
      [
        { value: 'statement', name: 'Statements', count: counts.statements },
        { value: 'claim', name: 'Claims', count: counts.claims },
        { value: 'study', name: 'Studies', count: counts.studies },
        { value: 'effect', name: 'Effects', count: 0 },
        { value: 'guide', name: 'Guide', count: 0 },
      ],
    ],
    [
      'theme',
      'Theme',
      plain(themes, themeName, (id) => statements.filter((s) => s.themes.includes(id)).length),
    ],
    [
      'voice',
      'Voice',
      voices.map((voice) => ({
        value: voiceMark[voice],
        name: voiceName[voice],
        count: statements.filter((s) => s.voice === voice).length,
        voice,
      })),
    ],
    [
      'stance',
      'Stance',
      shownStances.map((stance) => ({
        value: stanceMark[stance],
        name: stanceName[stance],
        count: statements.filter((s) => s.stance === stance).length,
        stance,
      })),
    ],
    ['kind', 'Kind of page', plain(sourceKinds, kindName, (id) => from((s) => s.kind === id))],
    ['condition', 'Condition', conditions(evidence)],
    ['route', 'Route', plain(routes, routeName, (id) => from((s) => s.route.includes(id)))],
    ['drug', 'Drug', plain(drugs, drugName, (id) => from((s) => s.drug.includes(id)))],
    [
      'psychotherapy',
      'Psychotherapy',
      plain(psychotherapies, psychotherapyName, (id) => from((s) => s.psychotherapy === id)),
    ],
    [
      'interest',
      'Who gains',
      plain(interests, interestWord, (id) => from((s) => s.interests.includes(id))),
    ],
    [
      'verdict',
      'Verdict on a claim',
      plain(verdicts, verdictName, (id) => evidence.claims.filter((c) => c.verdict === id).length),
    ],
    ['year', 'Year', years(evidence)],
  ];
  return groups.map(([facet, legend, values, note]) => ({
    facet,
    legend,
    values,
    ...(note === undefined ? {} : { note }),
  }));
}
