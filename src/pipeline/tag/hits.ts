import type { Because, Unit } from '../../types.ts';
import { clauses } from './clauses.ts';
import type { Entry, Reader } from './reader.ts';
import { matches } from './reader.ts';
import type { Word } from './words.ts';
import { words } from './words.ts';

/** A lexicon entry found in the text, with what the words around make of it. */
export interface Hit {
  entry: Entry;
  from: number;
  to: number;
  clause: number;
  /** The negation it stands under. */
  negation?: Hit;
  /** Only hoped for, supposed or asked. */
  suspended: boolean;
  /** Lies within a longer phrase with a meaning of its own. */
  covered: boolean;
}

/** A text taken apart: everything the rules look at. */
export interface Reading {
  unit: Unit;
  words: Word[];
  clauseOf: number[];
  hits: Hit[];
  byLabel: Map<string, Hit[]>;
  /** The same, clause by clause: made when first asked for. */
  byClause: Map<string, Map<number, Hit[]>>;
}

const reach = 9;
const suspending = new Set(['hope', 'hypothetical']);
/** Labels whose longer phrases swallow the shorter words within them. */
const swallowing =
  /^(benefit|challenge|side-effect|cost|variable-response|ignore|denial|stance:.*)$/u;

/** Finds all entries in a unit's text and settles negation, suspension and overlap. */
export function reading(unit: Unit, reader: Reader): Reading {
  const text = words(unit.text);
  const clauseOf = clauses(text);
  const hits = matches(reader, text).flatMap(({ entry, from, to }): Hit[] => {
    const found = reader.entries[entry];
    const clause = clauseOf[from] ?? 0;
    return found ? [{ entry: found, from, to, clause, suspended: false, covered: false }] : [];
  });
  cover(hits);
  negate(hits, clauseOf);
  suspend(hits);
  const standing = hits.filter((hit) => !hit.covered);
  const byLabel = Map.groupBy(standing, (hit) => hit.entry.label);
  return { unit, words: text, clauseOf, hits, byLabel, byClause: new Map() };
}

function cover(hits: Hit[]): void {
  let reachOf: Hit[] = [];
  for (const hit of hits) {
    reachOf = reachOf.filter((long) => long.to > hit.from);
    for (const long of reachOf) if (within(hit, long)) hit.covered = true;
    for (const long of reachOf) if (within(long, hit)) long.covered = true;
    reachOf.push(hit);
  }
}

const within = (short: Hit, long: Hit): boolean =>
  long.from <= short.from &&
  short.to <= long.to &&
  long.to - long.from > short.to - short.from &&
  (swallows(long, short) || long.entry.label === short.entry.label);

/** Words of praise and themes swallow each other, not what says whose words or how checkable they are. */
const swallows = (long: Hit, short: Hit): boolean =>
  long.entry.label === 'ignore' ||
  (swallowing.test(long.entry.label) && !separate.test(short.entry.label));

const separate =
  /^(?:claim|voice:.*|measure:.*|treatment|other|compare|dosed|risk|background|advice|general|outcome:.*|condition:.*|route:.*|class:.*)$/u;

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
  reading.byLabel.get(label) ?? [];

/** The same within one clause, in order of place. */
export function hitsIn(reading: Reading, label: string, clause: number): readonly Hit[] {
  let clauses = reading.byClause.get(label);
  if (!clauses) {
    clauses = Map.groupBy(hitsOf(reading, label), (hit) => hit.clause);
    reading.byClause.set(label, clauses);
  }
  return clauses.get(clause) ?? [];
}

/** The words of a hit as a reason for a label. */
export function because(reading: Reading, hit: Hit, label: string, weight?: number): Because {
  const start = reading.words[hit.from]?.start ?? 0;
  const end = reading.words[hit.to - 1]?.end ?? start;
  const text = reading.unit.text.slice(start, end);
  return weight === undefined
    ? { label, text, start, end }
    : { label, text, start, end, weight: Math.round(weight * 100) / 100 };
}
