import type { Study } from '../../types.ts';

const testedIn = ({ outcomes }: Study): Study['outcomes'] =>
  outcomes.filter(({ effect }) => (effect?.p ?? effect?.ci95) !== undefined);

/** Outcomes of which the study tells how sure they are, and that the claim names. */
export const namedOutcomes = (text: string, study: Study): Study['outcomes'] =>
  testedIn(study).filter(({ measure }) => sharesWord(measure, text));

/** Of the outcomes that the claim names, else of the primary ones, none differed significantly. */
export function foundNothing(text: string, study: Study): boolean {
  const tested = testedIn(study);
  const named = namedOutcomes(text, study);
  const primary = tested.filter((one) => one.primary === true);
  const [asked = []] = [named, primary, tested].filter((list) => list.length > 0);
  return asked.length > 0 && asked.every(({ effect }) => isOpen(effect?.p ?? ''));
}

/** A p-value in words that says that a difference is not significant. */
export const isOpen = (p: string): boolean => /not (statistically )?significant/i.test(p);

const outcomeWords = [
  /relaps(?!\w*[- ]prevention)/i,
  /abstin|sober/i,
  /remi(ssion|tt)/i,
  /respon/i,
  /suicid/i,
  /anxi/i,
  /pain/i,
];

function sharesWord(measure: string, text: string): boolean {
  return outcomeWords.some((word) => word.test(measure) && word.test(text));
}
