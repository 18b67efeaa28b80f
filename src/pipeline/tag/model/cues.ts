import type { Unit } from '../../../types.ts';
import type { Hit, Reading } from '../hits.ts';
import type { Sink } from './bag.ts';
import { pageGroups, type PageGroup } from './context-features.ts';
import { Group } from './group.ts';
import { begun, ended, hash } from './hash.ts';

/** Longest stretch of words over which a run of cues is one feature. */
const span = 16;

/** A class with what negation or hope makes of it, as a name and as a part of longer names. */
interface Cue {
  name: string;
  /** The beginning of a run of two and of three, up to and with this name. */
  two: number;
  three: number;
  /** How it goes on in the same clause and in another. */
  joined: string;
  apart: string;
}

/** By what negation and hope make of them; there are as many as the lexicon has classes. */
const known = ['', '!', '?', '!?'].map((mark) => ({ mark, cues: new Map<string, Cue>() }));

const variantOf = ({ negation, suspended }: Hit): number =>
  (negation ? 1 : 0) + (suspended ? 2 : 0);

function cueOf(hit: Hit): Cue {
  const { mark, cues } = known[variantOf(hit)] as (typeof known)[number];
  const label = hit.entry.cue ?? '';
  let cue = cues.get(label);
  if (!cue) {
    const name = `${label}${mark}`;
    const [two, three] = [begun(`k2:${name}`), begun(`k3:${name}`)];
    cue = { name, two, three, joined: `+${name}`, apart: `|${name}` };
    cues.set(label, cue);
  }
  return cue;
}

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
  const standing = hits.filter(({ covered, entry }) => !covered && entry.cue !== undefined);
  const cues = standing.map(cueOf);
  for (let at = 0; at < standing.length; at++) {
    const hit = standing[at];
    const cue = cues[at];
    if (!hit || !cue) continue;
    sink.addGroup(ownGroup(hit, cue, unit, page), hit.from, hit.to);
    runs(standing, cues, at, sink);
  }
}

/** Runs of two and of three cues that begin with one, named by their classes. */
function runs(standing: readonly Hit[], cues: readonly Cue[], at: number, sink: Sink): void {
  const [one, second] = [standing[at], standing[at + 1]];
  const [first, next] = [cues[at], cues[at + 1]];
  if (!one || !second || !first || !next || second.to - one.from > span) return;
  const then = one.clause === second.clause ? next.joined : next.apart;
  const end = Math.max(one.to, second.to);
  sink.add(ended(begun(then, first.two)), one.from, end);
  const [third, last] = [standing[at + 2], cues[at + 2]];
  if (!third || !last || third.to - one.from > span) return;
  const after = second.clause === third.clause ? last.joined : last.apart;
  const address = ended(begun(after, begun(then, first.three)));
  sink.add(address, one.from, Math.max(end, third.to));
}
