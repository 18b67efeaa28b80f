import type { Hit, Reading } from '../hits.ts';
import { family, familyByGroup } from './addresses.ts';
import type { Sink } from './bag.ts';
import { hash } from './hash.ts';

/** Longest stretch of words over which a run of cues is one feature. */
const span = 16;

/** A run of one to three cues: its name, its address, and what it is with one cue more. */
interface Run {
  name: string;
  address: number;
  /** By the cue that follows: in the same clause, and in another. */
  joined: Map<Run, Run>;
  apart: Map<Run, Run>;
}

const run = (name: string, address: number): Run => ({
  name,
  address,
  joined: new Map(),
  apart: new Map(),
});

/** Runs of one cue, by what negation and hope make of it; there are as many as the lexicon has classes. */
const first = ['', '!', '?', '!?'].map((mark) => ({ mark, runs: new Map<string, Run>() }));

/** Longer runs come again and again; they must not fill the memory. */
const most = 100_000;
let made = 0;

/** A class with what negation or hope makes of it. */
function runOf({ entry, negation, suspended }: Hit): Run {
  const { mark, runs } = first[(negation ? 1 : 0) + (suspended ? 2 : 0)] as (typeof first)[number];
  const cue = entry.cue ?? '';
  let known = runs.get(cue);
  if (!known) {
    const name = `${cue}${mark}`;
    known = run(name, hash(`k:${name}`));
    runs.set(cue, known);
  }
  return known;
}

function longer(before: Run, next: Run, isSameClause: boolean, length: 2 | 3): Run {
  const runs = isSameClause ? before.joined : before.apart;
  let known = runs.get(next);
  if (known) return known;
  const name = `${before.name}${isSameClause ? '+' : '|'}${next.name}`;
  known = run(name, hash(`k${length}:${name}`));
  made++;
  runs.set(next, known);
  return known;
}

const onPage = familyByGroup('k:');
const inQuote = family('k:', '@quoted');
const inHeading = family('k:', '@heading');
const stated = family('i:');
const denied = family('i:', '!');

/** The lexicon's classes as they stand, in runs of up to three, and with what page they stand on. */
export function cueFeatures({ hits, unit }: Reading, group: string, sink: Sink): void {
  if (made > most) forget();
  const standing = hits.filter(({ covered, entry }) => !covered && entry.cue !== undefined);
  const names = standing.map(runOf);
  for (let at = 0; at < standing.length; at++) {
    const hit = standing[at];
    const one = names[at];
    if (!hit || !one) continue;
    const { from, to, entry } = hit;
    sink.add(one.address, from, to);
    sink.add(onPage(one.name, group), from, to);
    sink.add((hit.negation ? denied : stated)(entry.id), from, to);
    if (unit.quoted) sink.add(inQuote(one.name), from, to);
    if (unit.isHeading) sink.add(inHeading(one.name), from, to);
    runs(standing, names, at, sink);
  }
}

function forget(): void {
  for (const { runs } of first) runs.clear();
  made = 0;
}

function runs(standing: readonly Hit[], names: readonly Run[], at: number, sink: Sink): void {
  const [one, second] = [standing[at], standing[at + 1]];
  const [before, next] = [names[at], names[at + 1]];
  if (!one || !second || !before || !next || second.to - one.from > span) return;
  const two = longer(before, next, one.clause === second.clause, 2);
  const end = Math.max(one.to, second.to);
  sink.add(two.address, one.from, end);
  const [third, last] = [standing[at + 2], names[at + 2]];
  if (!third || !last || third.to - one.from > span) return;
  const three = longer(two, last, second.clause === third.clause, 3);
  sink.add(three.address, one.from, Math.max(end, third.to));
}
