import type { Unit } from '../../../types.ts';
import { isAccount, underEffects, underExclusions } from '../context.ts';
import { themes, type Theme } from './table.ts';
import type { Decision } from './decide.ts';

/** A list item of more words than this says more than its heading does. */
const longest = 7;

/**
 * Rulings 1 and 6, whatever the weights say: a bare item in a list of side effects is one, and one in a
 * list of those who must not have the treatment is a contraindication.
 */
export function settle(unit: Unit, decision: Decision, words: number): Decision {
  const bare = words > 0 && words <= longest && !/[.!?:][^\w.!?:]*$/u.test(unit.text.slice(-4));
  if (!bare || unit.isHeading || isAccount(unit)) return decision;
  if (underExclusions(unit)) return given(decision, 'challenge', decision.claim);
  const both = /benefit|pros\b/iu.test(unit.heading ?? '');
  return underEffects(unit) && !both ? given(decision, 'side-effect', true) : decision;
}

const given = (decision: Decision, theme: Theme, claim: boolean): Decision => ({
  ...decision,
  themes: themes.filter((one) => one === theme || decision.themes.includes(one)),
  claim,
});
