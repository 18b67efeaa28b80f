import { saved, savedKey } from './saved-dataset.ts';
import { sourceOf, type OldAddress } from './moved.ts';
import type { ConceptEntry } from '../schema/lexicon.ts';
import type { Balance, Claim, Concept, Source, Statement, Study, Tombstone } from '../types.ts';
import type { Theme } from '../vocabulary.ts';
import { capital } from './wording.ts';

/** All records of the dataset, each list sorted by id, with the look-ups that pages need. */
export interface Evidence {
  version: string;
  checked: string;
  counts: { sources: number; statements: number; claims: number; studies: number };
  sources: Source[];
  statements: Statement[];
  claims: Claim[];
  studies: Study[];
  balances: Balance[];
  concepts: ConceptEntry[];
  /** Every recorded old address, sorted by kind and id. */
  moved: OldAddress[];
  withdrawn: Tombstone[];
  /** The next four throw where the id is not on record. */
  source(id: string): Source;
  statement(id: string): Statement;
  study(id: string): Study;
  claim(id: string): Claim;
  hasStudy(id: string): boolean;
  hasClaim(id: string): boolean;
  hasSource(id: string): boolean;
  hasStatement(id: string): boolean;
  balance(about: string): Balance | undefined;
  concept(id: string): ConceptEntry | undefined;
  /** Plain name of a concept; its id in words where the lexicon has no entry. */
  label(id: string): string;
  /** Statements of a source, in reading order. */
  statementsOf(source: string): Statement[];
  /** Claims made on a source's page. */
  claimsBy(source: string): Claim[];
  /** Recorded moves of statements that stood on a source's page. */
  movedFrom(source: string): OldAddress[];
  statementsOn(theme: Theme): Statement[];
  statementsAbout(concept: Concept): Statement[];
  /** Claims a statement makes or repeats. */
  claimsOf(statement: string): Claim[];
  /** Claims whose verdict rests on a study. */
  claimsOn(study: string): Claim[];
  /** One key for all accounts of a writer. */
  writer(source: string): string;
  /** How many statements or claims a list holds, and how many of them come from sources that gain nothing. */
  tally(list: readonly { source: string }[]): { all: number; free: number };
}

let kept: Evidence | undefined;
/** While developing: which state of the files is kept. */
let keptFor = '';

/** The evidence, loaded once for the whole build. Throws where `npm run build` has not analysed yet. */
export function evidence(): Promise<Evidence> {
  if (import.meta.env.DEV) {
    const key = savedKey([...names, 'manifest']);
    if (key !== keptFor) kept = undefined;
    keptFor = key;
  }
  kept ??= load();
  return Promise.resolve(kept);
}

const names = [
  ...(['sources', 'statements', 'claims', 'studies', 'balances', 'concepts'] as const),
  ...(['moved', 'withdrawn'] as const),
];
type Name = (typeof names)[number];

type Manifest = Pick<Evidence, 'version' | 'checked' | 'counts'>;

function load(): Evidence {
  const { version, checked, counts } = saved('manifest') as Manifest;
  const lists = {
    sources: saved('sources') as Source[],
    statements: saved('statements') as Statement[],
    claims: saved('claims') as Claim[],
    studies: saved('studies') as Study[],
    balances: saved('balances') as Balance[],
    concepts: saved('concepts') as ConceptEntry[],
    moved: saved('moved') as OldAddress[],
    withdrawn: saved('withdrawn') as Tombstone[],
  };
  return { version, checked, counts, ...lists, ...lookups(lists) };
}

type Lists = Pick<Evidence, Name>;

function lookups({ sources, statements, claims, studies, balances, concepts, moved }: Lists) {
  const bySource = group(statements, (statement) => [statement.source]);
  for (const list of bySource.values()) list.sort((a, b) => a.at.offset - b.at.offset);
  const byTheme = group(statements, (statement) => statement.themes);
  const byConcept = group(statements, (statement) => statement.concepts.map(key));
  const byStatement = group(claims, (claim) => [claim.statement, ...claim.also]);
  const bySpeaker = group(claims, (claim) => [claim.source]);
  const movedFrom = group(moved, ({ kind, old }) => (kind === 'statement' ? [sourceOf(old)] : []));
  const byStudy = group(claims, (claim) => claim.studies);
  const maps = {
    source: byId(sources),
    statement: byId(statements),
    study: byId(studies),
    claim: byId(claims),
    balance: byId(balances),
    concept: byId(concepts),
  };
  const source = find('source', maps.source);
  return {
    source,
    statement: find('statement', maps.statement),
    study: find('study', maps.study),
    claim: find('claim', maps.claim),
    hasStudy: (id: string) => maps.study.has(id),
    hasClaim: (id: string) => maps.claim.has(id),
    hasSource: (id: string) => maps.source.has(id),
    hasStatement: (id: string) => maps.statement.has(id),
    balance: (about: string) => maps.balance.get(about),
    concept: (id: string) => maps.concept.get(id),
    label: (id: string) => maps.concept.get(id)?.label ?? inWords(id),
    statementsOf: (id: string) => bySource.get(id) ?? [],
    claimsBy: (id: string) => bySpeaker.get(id) ?? [],
    movedFrom: (id: string) => movedFrom.get(id) ?? [],
    statementsOn: (theme: Theme) => byTheme.get(theme) ?? [],
    statementsAbout: (concept: Concept) => byConcept.get(key(concept)) ?? [],
    claimsOf: (id: string) => byStatement.get(id) ?? [],
    claimsOn: (id: string) => byStudy.get(id) ?? [],
    writer: (id: string) => maps.source.get(id)?.sameWriter ?? id,
    tally: (list: readonly { source: string }[]) => ({
      all: list.length,
      free: list.filter((one) => !source(one.source).gains).length,
    }),
  };
}

const key = (concept: Concept) => `${concept.kind}:${concept.id}`;

const inWords = (id: string) => capital(id.replaceAll('-', ' '));

function byId<Shape extends { id: string }>(list: Shape[]): Map<string, Shape> {
  return new Map(list.map((record) => [record.id, record]));
}

function group<Shape>(list: Shape[], keys: (record: Shape) => string[]): Map<string, Shape[]> {
  const groups = new Map<string, Shape[]>();
  for (const record of list) {
    for (const name of new Set(keys(record))) {
      const members = groups.get(name);
      if (members === undefined) groups.set(name, [record]);
      else members.push(record);
    }
  }
  return groups;
}

function find<Shape>(kind: string, map: Map<string, Shape>) {
  return (id: string): Shape => {
    const record = map.get(id);
    if (record === undefined) {
      throw new Error(`Unexpected ${kind} "${id}", expected an id on record`);
    }
    return record;
  };
}
