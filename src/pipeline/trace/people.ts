import type { Study } from '../../types.ts';

/** Kinds of people that studies were made of, and the words in which claims and studies name them. */
const groups: readonly [string, RegExp][] = [
  ['veterans', /\b(veterans?|military|soldiers?|service members|armed forces|va['’]s)\b/i],
  [
    'hospital patients',
    /\b(inpatients?|hospitali[sz]ed|hospital (patients|treatment|care|wards?)|in hospital|on the ward)\b/i,
  ],
  [
    'older people',
    /\b(older|elderly|later life|old age|grand(parents|mothers|fathers)|geriatric|(over|aged|past|above|beyond) (6\d|7\d|8\d|sixty(-five)?|seventy|eighty))\b/i,
  ],
  ['health workers', /\b(health ?care workers|nurses|clinicians|frontline|first responders)\b/i],
  ['people having surgery', /\b(surg\w+|operations?|operating)\b/i],
  [
    'those already helped',
    /\b(responders|remitters|already (well|better|responded|done well)|once (you|they|people|patients) (are|were) well|stay(ing|ed)? well|stable)\b/i,
  ],
  ['people who paid', /\b(fee-paying|pay(ing)? for|paid for|self-pay\w*)\b/i],
  ['private practices', /\bprivate[- ](practices?|patients)\b/i],
  [
    'clinics in everyday practice',
    /\b(everyday|routine|ordinary|real-world|community) (practice|clinics?|infusion|care|patients)\b|\bin everyday\b/i,
  ],
  ['volunteers', /\bvolunteers\b/i],
  ['people in residential care', /\bresidential\b/i],
  ['detoxified users', /\b(detoxified|after detox)\b/i],
  ['clients of a company', /\b(telehealth|company|platform)\b/i],
  ['one patient', /\b(one|single|a) (client|case|woman|man)\b|\bcase report\b/i],
];

/** Names of the groups that a text speaks of. */
export const peopleIn = (text: string): string[] =>
  groups.flatMap(([name, words]) => (words.test(text) ? [name] : []));

/** What a study says of whom it was made of. */
export const peopleOf = ({ citation, population, finding }: Study): string[] =>
  peopleIn([citation.title, population.condition, population.notes, finding].join('\n'));
