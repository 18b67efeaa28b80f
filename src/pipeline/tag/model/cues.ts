import type { Unit } from '../../../types.ts';
import type { Hit, Reading } from '../hits.ts';
import type { Sink } from './bag.ts';
import { pageGroups, type PageGroup } from './context-features.ts';
import { Group } from './group.ts';
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

const variantOf = ({ negation, suspended }: Hit): number => (negation ? 1 : 0) + (suspended ? 2 : 0);

/** A class with what negation or hope makes of it. */
function runOf(hit: Hit): Run {
  const { mark, runs } = first[variantOf(hit)] as (typeof first)[number];
  const cue = hit.entry.cue ?? '';
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

/** A set of bits for what a cue's own features depend on beside its entry. */
const settings = (variant: number, unit: Unit, page: number): number =>
  variant + 4 * (unit.quoted ? 1 : 0) + 8 * (unit.isHeading ? 1 : 0) + 16 * page;

/** What a cue is by itself: its class and its entry, on this page, in a quotation, as a heading. */
function ownGroup(hit: Hit, { name, address }: Run, unit: Unit, page: number): Group {
  const { id, groups } = hit.entry;
  return (groups[settings(variantOf(hit), unit, page)] ??= new Group([
    address,
    hash(`k:${name}@${pageGroups[page] ?? ''}`),
    hash(`i:${id}${hit.negation ? '!' : ''}`),
    ...(unit.quoted ? [hash(`k:${name}@quoted`)] : []),
    ...(unit.isHeading ? [hash(`k:${name}@heading`)] : []),
  ]));
}

/** The lexicon's classes as they stand, in runs of up to three, and with what page they stand on. */
export function cueFeatures({ hits, unit }: Reading, group: PageGroup, sink: Sink): void {
  if (made > most) forget();
  const page = pageGroups.indexOf(group);
  const standing = hits.filter(({ covered, entry }) => !covered && entry.cue !== undefined);
  const names = standing.map(runOf);
  for (let at = 0; at < standing.length; at++) {
    const hit = standing[at];
    const one = names[at];
    if (!hit || !one) continue;
    sink.addGroup(ownGroup(hit, one, unit, page), hit.from, hit.to);
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
