import type { Asked, Lead } from '../candidates.ts';
import { inStudyWords } from '../canonical.ts';
import { ofEffect } from '../kind.ts';
import { mattersIn } from '../matters.ts';

const harm =
  /\b(side[- ]effects?|risks?|harm\w*|damage\w*|addict\w*|dependen\w+|hooked|overdos\w+|poison\w*|deaths?|die[sd]?|dissociat\w+|overwhelm\w*|frighten\w*|anxious|nausea|vomit\w*|bladder|urinary|worse(n\w*)?|relaps\w+|withdrawal|misuse|abuse|complications?|bad trips?|breathing|blood pressure|memory)\b/gi;
const denial =
  /\b(no|not|never|nobody|no one|none|without|hardly|barely|zero|cannot|free of|spares?|spared|harmless|unharmed|unknown|unheard of|myth)\b|n[’']t\b/i;
/** The claim says itself that it is unknown, or that something else is not so. */
const unsure =
  /\b(unknown|unclear|studied|established|measured|sure|certain|ruled out|no (stud|evidence|data|trial)\w*|because of|if (you|they)|none to|drop(ped)? out|monitor\w*|nobody monitors)\b/i;

/** The claim says that some harm does not come, and the study has it on record. */
export function deniesHarm({ plain, figures }: Asked, { evidence: { study } }: Lead): boolean {
  if (figures.some(({ unit }) => unit === '%')) return false;
  if (!denial.test(plain) || unsure.test(plain) || foundNone.test(study.finding)) return false;
  const told = harmsIn(plain);
  const seen = harmsIn(
    [study.finding, ...study.adverse_events.map(({ event }) => event)].join(' '),
  );
  return told.some(
    (one) => seen.includes(one) || (seen.length > 0 && /^(side|risk|harm)/.test(one)),
  );
}

/** Harms by the first five letters of their names, so that "relapse" and "relapsed" are one. */
const harmsIn = (text: string): string[] =>
  [...inStudyWords(text).matchAll(harm)].map(([word]) => word.toLowerCase().slice(0, 5));

const foundNone = /\b(no (clear|significant)|did not|not significant|no worse|fewer|without)\b/i;

const forGood =
  /\b(never (slip|relapse|return|come back|fade|wear off)\w*|(does not|doesn[’']t|won[’']t|will not|do not|don[’']t) (come back|relapse|return|fade|wear off|slip)|no relapses?|(relief|lift|effects?|benefits?|mood|gains?)\b.{0,60}\bkeeps? (building|growing|improving)|(wears? off|fades?|relapse)\b.{0,30}\bmyth|relapse( \w+)? is (over|rare|unknown))\b/i;
const faded =
  /\b(relaps\w+|fad(e|ed|es|ing)|wor(e|n) off|wears? off|weaker|lost (ground|the response)|still .{0,30} (weeks?|months?) later|peaked|lasting (about|up to)|drifted back|dropped out)\b/i;

/** The claim says that it lasts for good, and the study says that it did not. */
export const fadedToldLasting = (
  { text, plain, figures, about }: Asked,
  { evidence: { study } }: Lead,
): boolean =>
  about.timepoint === undefined &&
  [text, plain].some((one) => forGood.test(one)) &&
  figures.every(({ unit }) => unit !== '%') &&
  faded.test(`${study.finding} ${study.durability ?? ''}`);

const more =
  /\b(better|more|stronger|superior|faster|longer|further|outperform\w*|outdo\w*|half again|twice as|considerably|needed|needs?|must|have to|(don[’']t|do not|no|without) .{0,30}(won[’']t|no|not))\b/i;
const equal =
  /\b(as well as|about as|equally|no (difference|better|worse|bearing|clear)|did not differ|split|same)\b/i;

/** The claim ranks what the study found to be about alike. */
export const equalToldBetter = ({ plain }: Asked, { evidence: { study } }: Lead): boolean =>
  more.test(plain) && !equal.test(plain) && equal.test(study.finding);

const alike =
  /\b((every|each|all|any) (\w+ )?(clinics?|study|studies|trials?|analys[ei]s|reviews?|providers?|(single )?users?|patients?)\b.{0,40}\b(same|agree\w*|finds?|found|standard|vanish|beat|won)|the same (standard )?(dose|way|protocol))\b/i;
const varied =
  /\b(differed widely|varied|split|missed|no longer significant|no link|range of|adjusted the dose)\b/i;

/** The claim says that all are alike where the study found that they differ. */
export const variedToldAlike = ({ plain }: Asked, { evidence: { study } }: Lead): boolean =>
  alike.test(plain) && varied.test(`${study.finding} ${study.intervention.dose ?? ''}`);

const fall = /\b(fall(s|ing|en)?|fell|declin\w+|dropp\w+|decreas\w+|dwindl\w+|going down|fewer)\b/i;
const rise =
  /\b(ris(e|es|en|ing)|rose|grow(s|n|ing)?|grew|doubl\w+|tripl\w+|climb\w*|soar\w*|increas\w+|going up)\b/i;

/** Matters in which something is counted year by year. */
const counts: ReadonlySet<string> = new Set(['death', 'non-medical-use', 'clinics']);

/** The claim has a count of a whole country going one way, and the study the other. */
export function trendAgainst({ plain, kind }: Asked, { evidence: { study } }: Lead): boolean {
  const { first = [], also = [] } = study.speaks_to ?? {};
  const raised = mattersIn(plain);
  const counted = [...first, ...also].some((one) => counts.has(one) && raised.includes(one));
  if (!counted || ofEffect.includes(kind)) return false;
  const { finding } = study;
  const falls = fall.test(plain) && !rise.test(plain) && rise.test(finding) && !fall.test(finding);
  const rises = rise.test(plain) && !fall.test(plain) && fall.test(finding) && !rise.test(finding);
  return falls || rises;
}
