import type { Hit, Reading } from '../hits.ts';
import type { Bag } from './bag.ts';
import { hash as plainHash } from './hash.ts';

/** The same few thousand names come again and again. */
const known = new Map<string, number>();
function hash(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= 50_000) known.clear();
  const made = plainHash(text);
  known.set(text, made);
  return made;
}

/** Longest stretch of words over which a run of cues is one feature. */
const span = 16;

/** The lexicon's classes as they stand, in runs of up to three, and with what page they stand on. */
export function cueFeatures(reading: Reading, group: string, bag: Bag): void {
  const standing = reading.hits.filter(
    (hit) => !hit.covered && !/^(?:measure|outcome|route):/u.test(hit.entry.label),
  );
  standing.forEach((hit, at) => {
    const name = nameOf(hit);
    const put = (text: string, to = hit.to) => {
      bag.add(hash(text), hit.from, to);
    };
    put(`k:${name}`);
    put(`k:${name}@${group}`);
    put(`i:${hit.entry.id}${hit.negation ? '!' : ''}`);
    if (reading.unit.quoted) put(`k:${name}@quoted`);
    if (reading.unit.isHeading) put(`k:${name}@heading`);
    runs(standing, at, name, (text, to) => {
      put(text, to);
    });
  });
}

function runs(
  standing: readonly Hit[],
  at: number,
  name: string,
  put: (text: string, to: number) => void,
): void {
  const first = standing[at];
  const second = standing[at + 1];
  if (!first || !second || second.to - first.from > span) return;
  const joint = (a: Hit, b: Hit) => (a.clause === b.clause ? '+' : '|');
  const two = `${name}${joint(first, second)}${nameOf(second)}`;
  put(`k2:${two}`, Math.max(first.to, second.to));
  const third = standing[at + 2];
  if (!third || third.to - first.from > span) return;
  put(`k3:${two}${joint(second, third)}${nameOf(third)}`, Math.max(first.to, second.to, third.to));
}

/** A class with what negation or hope makes of it; effects and conditions are one class each. */
function nameOf({ entry, negation, suspended }: Hit): string {
  const label = entry.unwanted
    ? 'unwanted'
    : entry.label.startsWith('condition:')
      ? 'condition'
      : entry.label;
  return `${label}${negation ? '!' : ''}${suspended ? '?' : ''}`;
}
