import type { Statement } from '../../types.ts';
import type { ClaimKind } from '../../vocabulary.ts';

type Said = Pick<Statement, 'text' | 'themes' | 'figures' | 'concepts'>;

/** Kinds of claim that say what treatment brings about. */
export const ofEffect: readonly ClaimKind[] = ['efficacy', 'speed', 'duration', 'comparison'];

/** Tested in this order; the first that holds names the claim. */
const tests: readonly [ClaimKind, (said: Said) => boolean][] = [
  ['other', says(/\bdefin(e|es|ed|ing|ition)\b/i)],
  [
    'legal',
    says(
      /\b(fda|approv\w+|off-label|schedule (i|ii|iii|iv)\b|legal\w*|licen[cs]\w+|prescri\w+ only|controlled substance|regulat\w+)/i,
    ),
  ],
  [
    'coverage',
    says(
      /\b(insur\w+|medicare|medicaid|tricare|reimburs\w+|out-of-network|superbill|coverage|prior authori[sz]ation)/i,
    ),
  ],
  [
    'cost',
    ({ figures, themes }) =>
      figures.some(({ unit }) => /^(USD|GBP|EUR|CAD|AUD)/.test(unit)) || themes.includes('cost'),
  ],
  [
    'satisfaction',
    ({ text, figures }) =>
      /\b(satisf\w+|rat(ed|ing|ings)\b|scores? (their|the|our) (experience|visit|care|clinic|team)\b|(patients|clients|people|users|members) rates?\b|stars?\b|(would|will|to) recommend\w*|recommend\w* (us|it|ketamine|kap|the) to\b)/i.test(
        text,
      ) ||
      // "4.97/5" is a score; "four of five patients" are people.
      figures.some(
        ({ unit, value }) =>
          unit === '/5' &&
          (!Number.isInteger(value) || !/\b(of|in) (5|five)\b(?! stars)/i.test(text)),
      ),
  ],
  [
    'prevalence',
    says(
      /\b(million|billion|prevalen\w+|one in (two|three|four|five|ten)|of (us |american )?adults)\b(?!.*\b(respon|remi|improv|reduc))/i,
    ),
  ],
  [
    'prevalence',
    ({ text }) =>
      /\b(usual|standard|conventional|traditional) (treatments?|therap(y|ies)|care|medic\w+|antidepressants)\b|\b(respond|response) to (an? |any |oral )?(medications?|medicines?|antidepressants?)\b|\b(workdays|costs? society)\b/i.test(
        text,
      ) && !/\b(e?s?ketamine|kap|spravato|infusions?)\b/i.test(text),
  ],
  [
    'prevalence',
    // A share with nothing about a treatment beside it is about an illness or a people.
    ({ text, figures }) =>
      figures.some(({ unit }) => unit === '%') &&
      (/\bof cases of\b/i.test(text) ||
        !/\b(e?s?ketamine|kap|spravato|treat\w*|help\w*|clinics?|infusions?|therap\w+|trials?|patients?|clients?|participants?|people|sessions?|doses?|lozenges?|respon\w+|remi\w+|improv\w+|symptoms?|effects?|severity)\b/i.test(
          text,
        )),
  ],
  [
    'comparison',
    says(
      /\b(than(?! (half|\d|a (third|quarter)|one|two|three))|superior\w*|compar\w+|versus|vs|outperform\w*|as (effective|good|well) as|unlike)\b/i,
    ),
  ],
  [
    'mechanism',
    says(
      /\b(receptors?|bioavailab\w+|absorb\w+|nmda|glutamate\w*|plasticity|bdnf|synap\w+|brain|neur\w+|pathways?|default mode)\b/i,
    ),
  ],
  [
    'evidence-base',
    ({ text, figures }) =>
      /\b(stud(y|ies)|research|evidence|trials?|findings|data|reviews?)\b/i.test(text) &&
      figures.every(({ unit }) => unit !== '%') &&
      /\b(promis\w+|limited|few|small|growing|more|ongoing|preliminary|decades|hundreds|dozens|lack\w*|needed|early|strong|show\w* that it)\b/i.test(
        text,
      ),
  ],
  [
    'safety',
    // Improvement first: "relief with few side effects" is traced as relief.
    ({ text, themes, concepts }) =>
      (themes.includes('side-effect') ||
        concepts.some(({ kind }) => kind === 'effect') ||
        /\b(safe\w*|unsafe|risks?|danger\w*|can cause|toler\w+|depend\w+|addict\w+|side[ -]effects?|harm\w*|overdose)\b/i.test(
          text,
        )) &&
      !themes.includes('benefit'),
  ],
  [
    'duration',
    says(
      /\b(last(s|ed|ing)?|sustain\w*|durab\w+|relaps\w+|wor(e|n) off|wears? off|long-term|permanent\w*|maint\w+|boosters?)\b|\bfor (up to )?\w+ (weeks|months|years)\b/i,
    ),
  ],
  [
    'speed',
    says(/\b(within|rapid\w*|fast\w*|quick\w*|immediate\w*|hours?|overnight|same day|minutes)\b/i),
  ],
  [
    'efficacy',
    ({ text, themes, figures }) =>
      themes.includes('benefit') ||
      themes.includes('variable-response') ||
      /\b(effective\w*|efficac\w+|respon\w+|remi(ssion|tted)|improv\w+|reduc\w+|reliev\w+|relief|help\w*|treat\w*|heal\w*|symptoms?|severity|scores?|outcomes?|better|lift\w*|eas(e|es|ed)|fewer|suicid\w*)\b/i.test(
        text,
      ) ||
      figures.some(({ unit }) => unit === '%'),
  ],
];

/** What sort of thing is claimed. */
export function claimKind(said: Said): ClaimKind {
  return tests.find(([, holds]) => holds(said))?.[0] ?? 'other';
}

function says(words: RegExp): (said: Said) => boolean {
  return ({ text }) => words.test(text);
}
