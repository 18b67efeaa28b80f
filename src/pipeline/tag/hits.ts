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
  clauseOf: number[];
  hits: Hit[];
  byLabel: Map<string, Hit[]>;
  /** The same, clause by clause: made when first asked for. */
  byClause: Map<string, Map<number, Hit[]>> | undefined;
}

const none: readonly Hit[] = [];
const reach = 9;
const suspending = new Set(['hope', 'hypothetical']);

/** Finds all entries in a unit's text and settles negation, suspension and overlap. */
export function reading(unit: Unit, reader: Reader): Reading {
  const { words: text, found } = cutOf(unit.text, reader);
  const clauseOf = clauses(text);
  const hits: Hit[] = [];
  for (const { entry: number, from, to } of found) {
    const entry = reader.entries[number];
    const clause = clauseOf[from] ?? 0;
    if (!entry) continue;
    const [negation, suspended, covered] = [undefined, false, false];
    hits.push({ entry, from, to, clause, negation, suspended, covered });
  }
  cover(hits);
  negate(hits, clauseOf);
  suspend(hits);
  const byLabel = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (hit.covered) continue;
    const known = byLabel.get(hit.entry.label);
    if (known) known.push(hit);
    else byLabel.set(hit.entry.label, [hit]);
  }
  return { unit, words: text, clauseOf, hits, byLabel, byClause: undefined };
}

/** Hits stand in order of place, so that those that reach this far are few. */
function cover(hits: readonly Hit[]): void {
  let open: Hit[] = [];
  for (const hit of hits) {
    if (open.some((long) => long.to <= hit.from)) open = open.filter((long) => long.to > hit.from);
    for (const long of open) {
      if (within(hit, long)) hit.covered = true;
      else if (within(long, hit)) long.covered = true;
    }
    open.push(hit);
  }
}

const within = (short: Hit, long: Hit): boolean =>
  long.from <= short.from &&
  short.to <= long.to &&
  long.to - long.from > short.to - short.from &&
  (swallows(long.entry, short.entry) || long.entry.label === short.entry.label);

/** Words of praise and themes swallow each other, not what says whose words or how checkable they are. */
const swallows = (long: Entry, short: Entry): boolean =>
  long.label === 'ignore' || (long.swallows && !short.separate);

function negate(hits: Hit[], clauseOf: readonly number[]): void {
  let negator: Hit | undefined;
  for (const hit of hits) {
    if (hit.entry.label === 'negation') {
      negator = hit;
      continue;
    }
    if (!negator || hit.from < negator.to) continue;
    const last = clauseOf[negator.to - 1];
    if (clauseOf[hit.from] === last && hit.from - negator.to <= reach) hit.negation = negator;
  }
}

function suspend(hits: Hit[]): void {
  let hope: Hit | undefined;
  for (const hit of hits) {
    if (suspending.has(hit.entry.label)) {
      if (!hit.covered && !hit.negation) hope = hit;
      continue;
    }
    if (hope && hit.from >= hope.to && hit.clause === hope.clause) hit.suspended = true;
  }
}

/** Hits of a label that mean what they say: not swallowed by a longer phrase. */
export const hitsOf = (reading: Reading, label: string): readonly Hit[] =>
  reading.byLabel.get(label) ?? none;

/** The same within one clause, in order of place. */
export function hitsIn(reading: Reading, label: string, clause: number): readonly Hit[] {
  const hits = hitsOf(reading, label);
  if (hits.length === 0) return none;
  if (hits.length === 1) return hits[0]?.clause === clause ? hits : none;
  reading.byClause ??= new Map();
  let clauses = reading.byClause.get(label);
  if (!clauses) {
    clauses = Map.groupBy(hits, (hit) => hit.clause);
    reading.byClause.set(label, clauses);
  }
  return clauses.get(clause) ?? none;
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
