import type { Hit, Reading } from '../hits.ts';
import { addressOf } from './addresses.ts';
import type { Sink } from './bag.ts';
import { hash } from './hash.ts';

/** Longest stretch of words over which a run of cues is one feature. */
const span = 16;

/** A run of one to three cues: its name, its address, and what it is with one cue more. */
interface Run {
  name: string;
  address: number;
  /** By the cue that follows: in the same clause, and in another. */
  joined: Map<string, Run>;
  apart: Map<string, Run>;
}

const run = (name: string, address: number): Run => ({
  name,
  address,
  joined: new Map(),
  apart: new Map(),
});

/** Runs by their first cue. The same come again and again; they must not fill the memory. */
const first = new Map<string, Run>();
const most = 100_000;
let made = 0;

function runOf(name: string): Run {
  let known = first.get(name);
  if (known) return known;
  known = run(name, hash(`k:${name}`));
  first.set(name, known);
  return known;
}

function longer(before: Run, next: string, isSameClause: boolean, length: 2 | 3): Run {
  const runs = isSameClause ? before.joined : before.apart;
  let known = runs.get(next);
  if (known) return known;
  const name = `${before.name}${isSameClause ? '+' : '|'}${next}`;
  known = run(name, hash(`k${length}:${name}`));
  made++;
  runs.set(next, known);
  return known;
}

/** The lexicon's classes as they stand, in runs of up to three, and with what page they stand on. */
export function cueFeatures(reading: Reading, group: string, sink: Sink): void {
  if (made > most) {
    first.clear();
    made = 0;
  }
  const standing = reading.hits.filter(({ covered, entry }) => !covered && entry.cue !== undefined);
  const names = standing.map(nameOf);
  for (let at = 0; at < standing.length; at++) {
    const hit = standing[at];
    const name = names[at];
    if (!hit || name === undefined) continue;
    const { from, to } = hit;
    sink.add(runOf(name).address, from, to);
    sink.add(addressOf(`k:${name}@${group}`), from, to);
    sink.add(addressOf(`i:${hit.entry.id}${hit.negation ? '!' : ''}`), from, to);
    if (reading.unit.quoted) sink.add(addressOf(`k:${name}@quoted`), from, to);
    if (reading.unit.isHeading) sink.add(addressOf(`k:${name}@heading`), from, to);
    runs(standing, names, at, sink);
  }
}

function runs(standing: readonly Hit[], names: readonly string[], at: number, sink: Sink): void {
  const one = standing[at];
  const second = standing[at + 1];
  if (!one || !second || second.to - one.from > span) return;
  const two = longer(runOf(names[at] ?? ''), names[at + 1] ?? '', one.clause === second.clause, 2);
  const end = Math.max(one.to, second.to);
  sink.add(two.address, one.from, end);
  const third = standing[at + 2];
  if (!third || third.to - one.from > span) return;
  const three = longer(two, names[at + 2] ?? '', second.clause === third.clause, 3);
  sink.add(three.address, one.from, Math.max(end, third.to));
}

/** A class with what negation or hope makes of it. */
function nameOf({ entry, negation, suspended }: Hit): string {
  const name = entry.cue ?? '';
  if (!negation && !suspended) return name;
  return `${name}${negation ? '!' : ''}${suspended ? '?' : ''}`;
}
