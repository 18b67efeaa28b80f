import type { Unit } from '../../../types.ts';
import { besideTheExcluded, isAccount, underEffects, underExclusions } from '../context.ts';
import { themes, type Theme } from './table.ts';
import type { Decision } from './decide.ts';

/** A list item of more words than this says more than its heading does. */
const longest = 7;

/** A sentence of more words than this may say beside "not for everyone" how response differs. */
const longestReserve = 12;
const notForEveryone =
  /\b(?:not|\w+n['’]t)(?: \w+){0,4} for (?:everyone|everybody|all(?: of us| patients| people)?)\b/iu;

/**
 * Rulings 1, 5 and 6, whatever the weights say: a bare item in a list of side effects is one, and one in a
 * list of those who must not have the treatment is a contraindication; "not for everyone" beside those is no limit
 * of response.
 */
export function settle(unit: Unit, decision: Decision, words: number): Decision {
  if (words <= longestReserve && notForEveryone.test(unit.text) && besideTheExcluded(unit)) {
    const others = decision.themes.filter((theme) => theme !== 'variable-response');
    return given({ ...decision, themes: others }, 'challenge', decision.claim);
  }
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
