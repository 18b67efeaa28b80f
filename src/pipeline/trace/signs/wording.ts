import type { Sign, Told } from '../sign.ts';
import { boldIn, deniesEffect, isCautious, isModest } from '../tone.ts';

/** A sign that holds where a pattern fits the claim as it was made. */
const says = (id: string, pattern: RegExp, words?: string): Sign<Told> => ({
  id,
  ...(words === undefined ? {} : { words }),
  holds: ({ asked }) => pattern.test(asked.text),
});

const length = (text: string): number => text.split(/\s+/).length;

/** How a claim is worded, whatever it is about. */
export const ofWording: readonly Sign<Told>[] = [
  {
    id: 'bold',
    words: 'It is worded more surely than any study allows.',
    holds: ({ asked }) => boldIn(asked.plain).length > 0,
  },
  { id: 'bold-twice', holds: ({ asked }) => boldIn(asked.plain).length > 1 },
  { id: 'modest', holds: ({ asked }) => isModest(asked.plain) },
  {
    id: 'cautious',
    words: 'It says itself what is not known.',
    holds: ({ asked }) => isCautious(asked.plain),
  },
  {
    id: 'denies',
    words: 'It says itself that one did no better than the other.',
    holds: ({ asked }) => deniesEffect(asked.plain),
  },
  says(
    'absolute',
    /\b(never|always|every|everyone|everybody|all|nobody|no one|anyone|any|none|whatever)\b/i,
    'It leaves nothing and nobody out.',
  ),
  says('mere', /\b(just|only|merely|nothing more than|all it takes|one dose|that's all)\b/i),
  says('negation', /\b(no|not|never|neither|nor|without|none|cannot|nothing)\b|n[’']t\b/i),
  says(
    'concession',
    /, while\b|\b(but|although|though|however|whereas|catch|yet|except|despite|even if|rather than|so far)\b/i,
    'It tells the other side as well.',
  ),
  says(
    'small',
    /\b(small|tiny|pilot|handful|few|single case|case report|\w+-person)\b/i,
    'It says how small the study was.',
  ),
  says(
    'uncompared',
    /\b(open-label|open study|uncontrolled|(no|without|nobody)\b.{0,12}\b(comparison|control|placebo)|was compared|stopped answering|dropped out|lost|self-report\w*|observational|side by side|indirect\w*|certainty|confidence)\b/i,
    'It tells what the study could not show.',
  ),
  says(
    'hedge',
    /\b(about|around|roughly|nearly|almost|some|somewhat|a bit|mostly|partly|tend\w*|appear\w*|seem\w*|suggest\w*|modest\w*|slightly|clearly|sometimes|among|judged|reported|described|a little|just over|just under|close to|up to|in part|a minority|at best|mixed|unclear|uncertain|not (yet )?(clear|settled|known)|limited|for (some|many|certain)|in (some|many|certain)|so far|early|approximately|estimated|average|generally|usually|typically|often|may|might)\b/i,
    'It is worded with care.',
  ),
  says(
    'sure',
    /\b(prove[sn]?|proved|confirm\w*|exposed?|agree|demonstrat\w+|science|scientific\w*|cure[sd]?|for good|forever|permanent\w*|guarantee\w*|firmly|hands down|certain|certainly|definite\w*|no doubt|simply|the only|best|truly|miracle|fact is|reliabl\w+|beyond (any )?doubt|undisputed|unquestionabl\w+|undeniabl\w+|settled|well[- ]established|gold standard|standard treatment|first-line|all-clear|nothing (more|less|but)|breakthrough|revolution\w*|finally|obvious\w*|without (question|fail)|once and for all|works? (for|every)|way out|the answer|the key|must)\b/i,
    'It is worded as if the matter were settled.',
  ),
  says(
    'superlative',
    /\b(most|best|safest|strongest|fastest|largest|biggest|leading|top|great majority)\b/i,
  ),
  says(
    'stops',
    /\b(stops?|prevents?|wards? off|keeps? \w+ (off|from|away|at bay)|free (of|from)|gets? .{0,20}\boff|resolves?|reverses?|ends|over for good|gone|heals?|cures?|beats?|shrinks?|damaged?|fatal|kills?|eliminat\w+|erase[sd]?|eradicat\w+|wip(e|es|ed|ing) out|banish\w*|vanish\w*|disappear\w*|transforms?|multipl(y|ies)|doubles?|triples?|rids?|restores?|reset(s|ting)?|repairs?|rewir\w+|undo(es)?|switch(es|ed)? off|reliev\w+ all|complete(ly)?|total(ly)?|entire(ly)?|full(y)?|whole|replaces?|guarantees?|ensures?)\b/i,
    'It tells an outcome that is absolute.',
  ),
  says('you', /\b(you|your|yourself|you[’']re)\b/i),
  says('own', /\b(we|our|us)\b/i),
  says(
    'past',
    /\b(was|were|had|did|saw|found|reported|reached|responded|fell|improved|dropped|described|gave|got|took|came|held|kept|compared|showed|judged|noted|scored)\b/i,
    'It reports what was seen in those who were studied.',
  ),
  says('can', /\b(can|could|may|might)\b/i),
  says('will', /\bwill\b|[’']ll\b/i),
  says('year', /\b(19|20)\d\d\b/),
  says(
    'study',
    /\b(stud(y|ies)|trials?|reviews?|survey|researchers|scientists|investigators|reviewers|pooled|pooling|participants|volunteers|patients|interview\w*)\b/i,
  ),
  says(
    'group',
    /\b(people|patients|adults|veterans|soldiers|drinkers|users|inpatients|responders|volunteers|those) (who|with|whose|in|on|taking|given|treated|using)\b|\bamong\b|\b(inpatients|responders|completers)\b/i,
    'It says in whom.',
  ),
  says(
    'compared',
    /\b(than|versus|compared|against|while|whereas|placebo|midazolam|sedative|saline|next to|relative to)\b/i,
  ),
  says(
    'better',
    /\b(better|superior|outperform\w*|beats?|ahead|more effective|works better|wins?)\b/i,
  ),
  says(
    'time',
    /\b(within|after|inside|by|for|over|at) (the |a |an |about |around |roughly )?\w+[- ](minutes?|hours?|days?|weeks?|months?|years?|fortnight)\b|\b(next day|a day|a week|a month|following day)\b/i,
  ),
  { id: 'short', holds: ({ asked }) => length(asked.text) <= 12 },
  { id: 'long', holds: ({ asked }) => length(asked.text) >= 20 },
  { id: 'very-long', holds: ({ asked }) => length(asked.text) >= 26 },
  { id: 'basis', holds: ({ asked }) => asked.attributed !== undefined },
  { id: 'no-rate', holds: ({ asked }) => asked.figures.every(({ unit }) => unit !== '%') },
  { id: 'no-figure', holds: ({ asked }) => asked.figures.length === 0 },
  {
    id: 'two-rates',
    words: 'It gives both groups’ figures.',
    holds: ({ asked }) => asked.figures.filter(({ unit }) => unit === '%').length > 1,
  },
];
