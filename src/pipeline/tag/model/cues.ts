import type { Unit } from '../../../types.ts';
import type { Hit, Reading } from '../hits.ts';
import type { Sink } from './bag.ts';
import { pageGroups, type PageGroup } from './context-features.ts';
import { Group } from './group.ts';
import { begun, ended, hash } from './hash.ts';

/** Longest stretch of words over which a run of cues is one feature. */
const span = 16;

/** A class with what negation or hope makes of it. */
export interface Cue {
  name: string;
  /** Counted up; classes of all lexicons are few. */
  number: number;
  /** Runs that begin with it, by the number of the next cue, twice, and whether that is in another clause. */
  runs: (Run | undefined)[];
}

/** A run of two cues: its address, and how far the name of a run of three that begins so has come. */
interface Run {
  two: number;
  three: number;
}

/** What negation and hope make of a class: nothing, one of them, both. */
const marks = ['', '!', '?', '!?'];
const known = new Map<string, Cue>();

const variantOf = ({ negation, suspended }: Hit): number =>
  (negation ? 1 : 0) + (suspended ? 2 : 0);

function cueOf(hit: Hit): Cue {
  const variant = variantOf(hit);
  return (hit.entry.cues[variant] ??= cueNamed(`${hit.entry.cue ?? ''}${marks[variant] ?? ''}`));
}

function cueNamed(name: string): Cue {
  const before = known.get(name);
  if (before) return before;
  const made = { name, number: known.size, runs: [] };
  known.set(name, made);
  return made;
}

/** The run that a cue makes with the next. */
function runOf(first: Cue, next: Cue, sameClause: boolean): Run {
  return (first.runs[next.number * 2 + (sameClause ? 0 : 1)] ??= {
    two: hash(`k2:${first.name}${tied(next, sameClause)}`),
    three: begun(`k3:${first.name}${tied(next, sameClause)}`),
  });
}

/** A name as a part of a longer one: a cue in the same clause or in another. */
const tied = ({ name }: Cue, sameClause: boolean): string => `${sameClause ? '+' : '|'}${name}`;

/** A set of bits for what a cue's own features depend on beside its entry. */
const settings = (variant: number, unit: Unit, page: number): number =>
  variant + 4 * (unit.quoted ? 1 : 0) + 8 * (unit.isHeading ? 1 : 0) + 16 * page;

/** What a cue is by itself: its class and its entry, on this page, in a quotation, as a heading. */
function ownGroup(hit: Hit, { name }: Cue, unit: Unit, page: number): Group {
  const { id, groups } = hit.entry;
  return (groups[settings(variantOf(hit), unit, page)] ??= new Group([
    hash(`k:${name}`),
    hash(`k:${name}@${pageGroups[page] ?? ''}`),
    hash(`i:${id}${hit.negation ? '!' : ''}`),
    ...(unit.quoted ? [hash(`k:${name}@quoted`)] : []),
    ...(unit.isHeading ? [hash(`k:${name}@heading`)] : []),
  ]));
}

/** The lexicon's classes as they stand, in runs of up to three, and with what page they stand on. */
export function cueFeatures({ hits, unit }: Reading, group: PageGroup, sink: Sink): void {
  const page = pageGroups.indexOf(group);
  const standing: Hit[] = [];
  const cues: Cue[] = [];
  for (const hit of hits) {
    if (hit.covered || hit.entry.cue === undefined) continue;
    standing.push(hit);
    cues.push(cueOf(hit));
  }
  for (let at = 0; at < standing.length; at++) {
    const [hit, cue] = [standing[at] as Hit, cues[at] as Cue];
    sink.addGroup(ownGroup(hit, cue, unit, page), hit.from, hit.to);
    runs(standing, cues, at, sink);
  }
}

/** Runs of two and of three cues that begin with one, named by their classes. */
function runs(standing: readonly Hit[], cues: readonly Cue[], at: number, sink: Sink): void {
  const [one, second] = [standing[at], standing[at + 1]];
  const [first, next] = [cues[at], cues[at + 1]];
  if (!one || !second || !first || !next || second.to - one.from > span) return;
  const run = runOf(first, next, one.clause === second.clause);
  const end = Math.max(one.to, second.to);
  sink.add(run.two, one.from, end);
  const [third, last] = [standing[at + 2], cues[at + 2]];
  if (!third || !last || third.to - one.from > span) return;
  const address = ended(begun(tied(last, second.clause === third.clause), run.three));
  sink.add(address, one.from, Math.max(end, third.to));
}
