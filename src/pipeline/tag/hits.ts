import type { Because, Unit } from '../../types.ts';
import { clauses } from './clauses.ts';
import type { Entry, Reader } from './reader.ts';
import { cutOf } from './reader.ts';
import type { Word } from './words.ts';

/** A lexicon entry found in the text, with what the words around make of it. */
export interface Hit {
  entry: Entry;
  from: number;
  to: number;
  clause: number;
  /** The negation it stands under. */
  negation: Hit | undefined;
  /** Only hoped for, supposed or asked. */
  suspended: boolean;
  /** Lies within a longer phrase with a meaning of its own. */
  covered: boolean;
}

/** A text taken apart: everything the rules look at. */
export interface Reading {
  unit: Unit;
  words: readonly Word[];
  clauseOf: readonly number[];
  hits: readonly Hit[];
  /** The labels there are, a bit each, by number; two may share a bit. */
  labels: number;
  /** Of a long text, hits by label and by clause: made when first asked for. */
  index: Map<number, Labelled> | undefined;
}

/** Hits of one label, and the same by clause. */
interface Labelled {
  all: Hit[];
  byClause: Map<number, Hit[]>;
}

const none: readonly Hit[] = [];
const reach = 9;
/** Texts with more hits than this are asked through an index. */
const many = 100;

/** Finds all entries in a unit's text and settles negation, suspension and overlap. */
export function reading(unit: Unit, reader: Reader, cut = cutOf(unit.text, reader)): Reading {
  const { words: text, found } = cut;
  const clauseOf = clauses(text);
  const hits: Hit[] = [];
  for (const { entry: number, from, to } of found) {
    const entry = reader.entries[number];
    if (!entry) continue;
    const clause = clauseOf[from] ?? 0;
    hits.push({ entry, from, to, clause, negation: undefined, suspended: false, covered: false });
  }
  cover(hits);
  negate(hits, clauseOf);
  suspend(hits);
  let labels = 0;
  for (const { entry, covered } of hits) {
    if (entry.number >= 0 && !covered) labels |= 1 << entry.number;
  }
  return { unit, words: text, clauseOf, hits, labels, index: undefined };
}

/** Marks what lies within a longer phrase. Hits stand in order of place, so that those within it are near. */
function cover(hits: readonly Hit[]): void {
  for (let at = 0; at < hits.length; at++) {
    const long = hits[at] as Hit;
    if (long.to - long.from === 1) continue;
    for (let before = at - 1; hits[before]?.from === long.from; before--) {
      coverBy(long, hits[before] as Hit);
    }
    for (let after = at + 1; after < hits.length; after++) {
      const short = hits[after] as Hit;
      if (short.from >= long.to) break;
      coverBy(long, short);
    }
  }
}

function coverBy(long: Hit, short: Hit): void {
  if (short.to > long.to || long.to - long.from <= short.to - short.from) return;
  if (swallows(long.entry, short.entry)) short.covered = true;
}

/** Words of praise and themes swallow each other, not what says whose words or how checkable they are. */
const swallows = (long: Entry, short: Entry): boolean =>
  long.label === short.label || long.label === 'ignore' || (long.swallows && !short.separate);

function negate(hits: readonly Hit[], clauseOf: readonly number[]): void {
  let negator: Hit | undefined;
  for (const hit of hits) {
    if (hit.entry.negates) {
      negator = hit;
      continue;
    }
    if (!negator || hit.from < negator.to) continue;
    const last = clauseOf[negator.to - 1];
    if (clauseOf[hit.from] === last && hit.from - negator.to <= reach) hit.negation = negator;
  }
}

function suspend(hits: readonly Hit[]): void {
  let hope: Hit | undefined;
  for (const hit of hits) {
    if (hit.entry.suspends) {
      if (!hit.covered && !hit.negation) hope = hit;
      continue;
    }
    if (hope && hit.from >= hope.to && hit.clause === hope.clause) hit.suspended = true;
  }
}

/** Hits of a label (by its number) that mean what they say: not swallowed by a longer phrase. */
export function hitsOf(reading: Reading, label: number): readonly Hit[] {
  if ((reading.labels & (1 << label)) === 0) return none;
  if (reading.hits.length > many) return indexed(reading, label).all;
  return reading.hits.filter(({ entry, covered }) => entry.number === label && !covered);
}

/** Whether there is one. */
export const has = (reading: Reading, label: number): boolean => hitsOf(reading, label).length > 0;

/** The same within one clause, in order of place. */
export function hitsIn(reading: Reading, label: number, clause: number): readonly Hit[] {
  if ((reading.labels & (1 << label)) === 0) return none;
  if (reading.hits.length > many) return indexed(reading, label).byClause.get(clause) ?? none;
  return reading.hits.filter(
    (hit) => hit.entry.number === label && !hit.covered && hit.clause === clause,
  );
}

function indexed(reading: Reading, label: number): Labelled {
  reading.index ??= new Map();
  let found = reading.index.get(label);
  if (!found) {
    const all = reading.hits.filter(({ entry, covered }) => entry.number === label && !covered);
    found = { all, byClause: Map.groupBy(all, (hit) => hit.clause) };
    reading.index.set(label, found);
  }
  return found;
}

/** Words `from` up to, not including, `to` as a reason for a label. */
export function because(
  { words: text, unit }: Reading,
  {
    label,
    from,
    to,
    weight,
  }: Pick<Hit, 'from' | 'to'> & { label: string; weight: number | undefined },
): Because {
  const start = text[from]?.start ?? 0;
  const end = text[to - 1]?.end ?? start;
  const place = { label, text: unit.text.slice(start, end), start, end };
  return weight === undefined ? place : { ...place, weight: Math.round(weight * 100) / 100 };
}
