/**
 * Ways to say the same, or so nearly that a reader means both; each stands for the others in a search. Names of effects, conditions and
 * routes are not here: those come from `reviews/lexicon/`.
 */
export const synonyms: readonly (readonly string[])[] = [
  ['spravato', 'esketamine'],
  ['kap', 'ketamine assisted psychotherapy', 'ketamine assisted therapy'],
  ['insurance', 'insurer', 'insurers'],
  ['price', 'cost', 'fee'],
  ['expensive', 'costly', 'unaffordable', 'pricey'],
  ['addictive', 'addiction', 'addicted'],
  ['psilocybin', 'mushrooms'],
  ['ect', 'electroconvulsive therapy', 'electroshock'],
  ['children', 'kids', 'teenagers', 'adolescents'],
  ['telehealth', 'telemedicine'],
  ['died', 'dead', 'death'],
  ['k hole', 'khole', 'k holes'],
];

/** Concepts that somebody who looks for one means as well; the result says that both were searched. */
export const nearMatters: Readonly<Record<string, readonly string[]>> = { vomiting: ['nausea'] };

/** Names of a drug. The lexicon has them among the words for a route, which is not the same matter. */
export const drugNames: readonly string[] = ['spravato', 'esketamine', 'ketamine'];
