import type { Study } from '../../types.ts';

/** Of the outcomes that the claim names, else of the primary ones, none differed significantly. */
export function foundNothing(text: string, { outcomes }: Study): boolean {
  const tested = outcomes.filter(({ effect }) => (effect?.p ?? effect?.ci95) !== undefined);
  const named = tested.filter(({ measure }) => sharesWord(measure, text));
  const primary = tested.filter((one) => one.primary === true);
  const [asked = []] = [named, primary, tested].filter((list) => list.length > 0);
  return asked.length > 0 && asked.every(({ effect }) => isOpen(effect?.p ?? ''));
}

const isOpen = (p: string): boolean => /not (statistically )?significant/i.test(p);

const outcomeWords = [
  /relaps/i,
  /abstin/i,
  /remi(ssion|tt)/i,
  /respon/i,
  /suicid/i,
  /anxi/i,
  /pain/i,
];

function sharesWord(measure: string, text: string): boolean {
  return outcomeWords.some((word) => word.test(measure) && word.test(text));
}
