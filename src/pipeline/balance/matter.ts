import type { Concept } from '../../types.ts';
import type { ConceptKind, Theme } from '../../vocabulary.ts';
import type { Weighed } from './weighed.ts';

/** What pairs are about: a theme, or a concept that is then no common matter by itself. */
export interface Matter {
  id: string;
  limit: number;
  theme?: Theme;
  except?: Concept;
}

/** What a theme is about, by kind of concept: 1 where it is the matter itself, less where it is the setting. */
const fit: Record<Theme, Partial<Record<ConceptKind, number>>> = {
  benefit: { outcome: 1, condition: 1, effect: 0.3, route: 0.3 },
  challenge: { effect: 1, outcome: 0.6, condition: 0.4, route: 0.3 },
  'side-effect': { effect: 1, condition: 0.3, route: 0.3 },
  cost: { route: 0.5, outcome: 0.5, condition: 0.5 },
  'variable-response': { outcome: 1, condition: 1, effect: 0.3, route: 0.3 },
};
/** A concept of this fit or more is a matter two statements can answer each other on. */
export const leastFit = 0.6;

export const fitOf = (concept: Concept, { theme }: Matter): number =>
  theme === undefined ? (concept.kind === 'route' ? 0.6 : 1) : (fit[theme][concept.kind] ?? 0);

/**
 * Hardly anybody denies a benefit under "benefit" or praises a side effect. So a side may come from
 * one of `under` where it is about the same concept of one of these kinds; cost has no such theme.
 */
const beyond: Record<Theme, { kinds: readonly ConceptKind[]; under: readonly Theme[] }> = {
  benefit: { kinds: ['condition', 'outcome'], under: ['variable-response'] },
  challenge: { kinds: ['effect'], under: ['benefit', 'side-effect'] },
  'side-effect': { kinds: ['effect'], under: ['benefit', 'challenge'] },
  cost: { kinds: [], under: [] },
  'variable-response': { kinds: ['condition', 'outcome'], under: ['benefit'] },
};

/** Whether a statement outside of a theme may stand as the other side of one within it. */
export function meets(outside: Weighed, shared: readonly Concept[], { theme }: Matter): boolean {
  if (theme === undefined) return false;
  const { kinds, under } = beyond[theme];
  return (
    outside.themes.some((one) => under.includes(one)) &&
    shared.some(({ kind }) => kinds.includes(kind))
  );
}

export const same = (a: Concept, b: Concept | undefined): boolean =>
  a.kind === b?.kind && a.id === b.id;
