import type { Theme } from '../../vocabulary.ts';
import type { Evidence } from './evidence.ts';
import type { Hit, Reading } from './hits.ts';
import { has, hitsIn, hitsOf } from './hits.ts';
import { labels } from './labels.ts';

interface Change {
  what: 'complaint' | 'good';
  how: 'less' | 'improve' | 'more' | 'worse' | 'return' | 'unchanged' | 'lack';
  theme: Theme;
  weight: number;
}

/** What it means when a complaint or a good thing changes; under a negation it means the opposite. */
const table: readonly Change[] = [
  { what: 'complaint', how: 'less', theme: 'benefit', weight: 1.05 },
  { what: 'complaint', how: 'improve', theme: 'benefit', weight: 1 },
  { what: 'complaint', how: 'worse', theme: 'variable-response', weight: 1 },
  { what: 'complaint', how: 'return', theme: 'variable-response', weight: 1 },
  { what: 'complaint', how: 'unchanged', theme: 'variable-response', weight: 0.7 },
  { what: 'good', how: 'improve', theme: 'benefit', weight: 1 },
  { what: 'good', how: 'more', theme: 'benefit', weight: 1 },
  { what: 'good', how: 'return', theme: 'benefit', weight: 1 },
  { what: 'good', how: 'lack', theme: 'variable-response', weight: 0.5 },
];

const opposite: Partial<Record<Theme, Theme>> = {
  benefit: 'variable-response',
  'variable-response': 'benefit',
};

const none: ReadonlySet<number> = new Set();

/**
 * Adds what a change in a complaint or a good thing means, clause by clause, and gives the words
 * (by number) that were so explained, so that "anxiety eased" is no effect of the drug.
 */
export function changes(
  reading: Reading,
  evidence: Evidence,
  factor: (hit: Hit) => number,
): ReadonlySet<number> {
  const things = {
    complaint: hitsOf(reading, labels.complaint),
    good: hitsOf(reading, labels.good),
  };
  if (things.complaint.length === 0 && things.good.length === 0) return none;
  const used = new Set<number>();
  for (const thing of things.complaint) {
    if (thing.suspended || thing.negation?.entry.id !== 'negator-ended') continue;
    evidence.add('benefit', factor(thing), thing);
    used.add(thing.from);
  }
  for (const change of table) {
    if (!has(reading, labels[change.how])) continue;
    for (const [thing, how] of changed(reading, change, things[change.what])) {
      const theme = how.negation ? (opposite[change.theme] ?? change.theme) : change.theme;
      evidence.add(theme, change.weight * factor(thing), thing, how);
      if (theme === 'benefit' || change.what === 'complaint') used.add(thing.from);
    }
  }
  return used;
}

/** In each clause the first thing that changes so, and what says it. */
function changed(reading: Reading, { how }: Change, things: readonly Hit[]): [Hit, Hit][] {
  const found: [Hit, Hit][] = [];
  for (const thing of things) {
    // Clauses stand one after the other, so that the last is the only one that can come again.
    if (thing.suspended || found[found.length - 1]?.[0].clause === thing.clause) continue;
    const by = partner(reading, how, thing);
    if (by) found.push([thing, by]);
  }
  return found;
}

/** How many words after the thing its change may stand, and how many candidates are looked at. */
const distance = 14;
const candidates = 20;

const partner = (reading: Reading, how: Change['how'], thing: Hit): Hit | undefined =>
  hitsIn(reading, labels[how], thing.clause)
    .slice(0, candidates)
    .find((hit) => !hit.suspended && apart(hit, thing) && hit.to - thing.to < distance);

const apart = (a: Hit, b: Hit): boolean => a.to <= b.from || b.to <= a.from;
