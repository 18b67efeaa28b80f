import type { Theme } from '../../vocabulary.ts';
import type { Evidence } from './evidence.ts';
import type { Hit, Reading } from './hits.ts';
import { hitsOf } from './hits.ts';

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

/**
 * Adds what a change in a complaint or a good thing means, clause by clause, and gives the words
 * (by number) that were so explained, so that "anxiety eased" is no effect of the drug.
 */
export function changes(
  reading: Reading,
  evidence: Evidence,
  factor: (hit: Hit) => number,
): Set<number> {
  const used = new Set<number>();
  const standing = (label: string) => hitsOf(reading, label).filter((hit) => !hit.suspended);
  for (const { what, how, theme, weight } of table) {
    const hows = Map.groupBy(standing(how), (hit) => hit.clause);
    const clauses = new Set<number>();
    for (const thing of standing(what)) {
      if (clauses.has(thing.clause)) continue;
      const change = hows
        .get(thing.clause)
        ?.find((hit) => apart(hit, thing) && hit.to - thing.to < 14);
      if (!change) continue;
      clauses.add(thing.clause);
      const turned = change.negation ? (opposite[theme] ?? theme) : theme;
      evidence.add(turned, weight * factor(thing), thing, change);
      if (turned === 'benefit' || what === 'complaint') used.add(thing.from);
    }
  }
  return used;
}

const apart = (a: Hit, b: Hit): boolean => a.to <= b.from || b.to <= a.from;
