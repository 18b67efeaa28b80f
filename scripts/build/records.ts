import { statementNumber, toOriginal } from '../../src/content/address.ts';
import {
  date,
  designName,
  kindName,
  psychotherapyName,
  stanceMark,
  verdictName,
  voiceMark,
  voiceMore,
  whoGains,
} from '../../src/content/wording.ts';
import type { Column } from '../../src/search/table.ts';
import type { Claim, Dataset, Source, Statement, Study } from '../../src/types.ts';

/** A record of the search; `url` stands below the folder the site is served from. */
export interface SearchRecord {
  url: string;
  /** What is searched and shown. */
  content: string;
  /** Further words that find it, not shown with it: a study's authors, a page's title. */
  also?: string;
  /** What is shown beside it. */
  meta: Record<string, string>;
  /** What it is counted and narrowed by; a column left out is empty. */
  filters: Partial<Record<Column, string[]>>;
}

type Meta = Record<string, string | undefined>;

/** Drops what is not there: a record holds texts only. */
function present(meta: Meta): Record<string, string> {
  return Object.fromEntries(
    Object.entries(meta).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

function concepts(statement: Statement, kind: string): string[] {
  return statement.concepts.filter((concept) => concept.kind === kind).map(({ id }) => id);
}

/** Filters that a source hands to everything said on it. */
function ofSource(source: Source): SearchRecord['filters'] {
  return {
    source: [source.id],
    group: [source.group],
    title: [source.publisher],
    date: source.published === undefined ? [] : [source.published],
    kind: [source.kind],
    drug: source.drug,
    route: source.route,
    psychotherapy: [source.psychotherapy],
    interest: source.interests,
    gains: [source.gains ? 'yes' : 'no'],
    year: source.published === undefined ? [] : [source.published.slice(0, 4)],
  };
}

function ofStatement(statement: Statement, source: Source): SearchRecord {
  const voice = voiceMark[statement.voice];
  const stance = stanceMark[statement.stance];
  const gains = source.gains ? 'yes' : 'no';
  const routes = concepts(statement, 'route');
  return {
    url: `/sources/${source.id}/#${statement.id}`,
    content: statement.text,
    meta: present({
      title: source.publisher,
      type: 'statement',
      id: statement.id,
      number: statementNumber(statement),
      voice,
      stance,
      kind: kindName[source.kind],
      date: source.published === undefined ? 'date not shown' : date(source.published),
      gains,
      gain: `Who gains: ${whoGains(source)}`,
      original: toOriginal(source, statement),
      fence: source.group === 'seller' ? 'yes' : undefined,
      more: voiceMore(statement, source),
    }),
    filters: {
      ...ofSource(source),
      type: ['statement'],
      theme: statement.themes,
      voice: [voice],
      stance: [stance],
      side: [statement.stance],
      condition: [...new Set(concepts(statement, 'condition'))],
      route: routes.length > 0 ? [...new Set(routes)] : source.route,
      concept: statement.concepts.map(({ id }) => id),
    },
  };
}

const standingWord = { checked: 'checked', suggested: 'suggested', open: 'left open' };

/** What a verdict is called, with who gave it. */
function verdictWord({ verdict, standing }: Claim): string {
  const word = verdict === null ? 'No verdict' : verdictName[verdict];
  return `${word}, ${standingWord[standing]}`;
}

function ofClaim(claim: Claim, source: Source, statement: Statement): SearchRecord {
  return {
    url: `/claims/${claim.id}/`,
    content: claim.text,
    meta: present({
      title: source.publisher,
      type: 'claim',
      voice: source.group === 'seller' ? 'seller' : voiceMark[statement.voice],
      verdict: verdictWord(claim),
      kind: kindName[source.kind],
      gains: source.gains ? 'yes' : 'no',
      gain: `Who gains: ${whoGains(source)}`,
      fence: source.group === 'seller' ? 'yes' : undefined,
    }),
    filters: {
      ...ofSource(source),
      type: ['claim'],
      side: ['none'],
      theme: statement.themes,
      condition: claim.about.condition ?? [...new Set(concepts(statement, 'condition'))],
      drug: claim.about.drug ?? source.drug,
      route: claim.about.route ?? source.route,
      verdict: claim.verdict === null ? [] : [claim.verdict],
      concept: statement.concepts.map(({ id }) => id),
    },
  };
}

function ofStudy(study: Study): SearchRecord {
  const { population, citation, intervention } = study;
  const figs = [
    population.n === undefined ? undefined : `${population.n} people`,
    designName[study.design],
    study.comparator === undefined ? undefined : `against ${study.comparator}`,
    `psychotherapy: ${psychotherapyName[study.psychotherapy]}`,
  ];
  return {
    url: `/studies/${study.id}/`,
    content: `${study.finding} ${citation.title}.`,
    also: `${study.short} ${citation.authors ?? ''} ${citation.journal ?? ''}`,
    meta: present({
      title: study.short,
      type: 'study',
      voice: 'study',
      figs: figs.filter((part) => part !== undefined).join(' · '),
      where: [citation.journal, citation.year].filter(Boolean).join(', '),
    }),
    filters: {
      type: ['study'],
      side: ['none'],
      // A funder's interest is written in words, so a study is in neither half of "who gains".
      gains: ['no'],
      condition: population.conditions,
      drug: intervention.drug,
      route: intervention.route,
      psychotherapy: [study.psychotherapy === 'unclear' ? 'unknown' : study.psychotherapy],
      year: citation.year === undefined ? [] : [String(citation.year)],
      date: citation.year === undefined ? [] : [String(citation.year)],
      title: [study.short],
      concept: [
        ...population.conditions,
        ...intervention.route,
        ...study.adverse_events.map(({ concept }) => concept).filter((id) => id !== undefined),
      ],
    },
  };
}

/** Everything of the dataset that can be searched, in a fixed order: statements, claims, studies. */
export function recordsOf(
  dataset: Pick<Dataset, 'sources' | 'statements' | 'claims' | 'studies'>,
): SearchRecord[] {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const statements = new Map(dataset.statements.map((statement) => [statement.id, statement]));
  const records: SearchRecord[] = [];
  for (const statement of dataset.statements) {
    const source = sources.get(statement.source);
    if (source !== undefined) records.push(ofStatement(statement, source));
  }
  for (const claim of dataset.claims) {
    const source = sources.get(claim.source);
    const statement = statements.get(claim.statement);
    if (source !== undefined && statement !== undefined) {
      records.push(ofClaim(claim, source, statement));
    }
  }
  return [...records, ...dataset.studies.map(ofStudy)];
}
