import type { About, Source, Statement } from '../../types.ts';
import type { Drug, Psychotherapy, Route } from '../../vocabulary.ts';
import { routes } from '../../vocabulary.ts';

type Said = Pick<Statement, 'text' | 'concepts'>;
type Page = Pick<Source, 'drug' | 'route' | 'condition' | 'psychotherapy'>;
/** The lexicon's id of a condition in plain words. */
export type ConditionOf = (words: string) => string | undefined;

/** What a claim is about: what its own words say, else what its page says of itself. */
export function about(said: Said, page: Page | undefined, conditionOf: ConditionOf): About {
  const condition = conditionsIn(said);
  const onPage = page?.condition.flatMap((words) => conditionOf(words) ?? []) ?? [];
  const drug = drugsIn(said.text);
  const route = routesIn(said);
  const pageRoute = page?.route.filter((one) => one !== 'unknown') ?? [];
  const psychotherapy = therapyIn(said.text) ?? page?.psychotherapy;
  const timepoint = timepointIn(said.text);
  return {
    ...list('drug', drug.length > 0 ? drug : (page?.drug ?? [])),
    ...list('route', route.length > 0 ? route : pageRoute),
    ...(psychotherapy === undefined || psychotherapy === 'unknown' ? {} : { psychotherapy }),
    ...list('condition', condition.length > 0 ? condition : [...new Set(onPage)]),
    ...(timepoint === undefined ? {} : { timepoint }),
  };
}

/** Conditions that stand in the words of studies where a page has lay words that the lexicon lacks. */
const inPlainWords: readonly [string, RegExp][] = [
  ['treatment-resistant-depression', /\btreatment-resistant depression\b/i],
  ['depression', /\bdepress(ion|ed|ive)\b/i],
  ['ptsd', /\bpost-?traumatic\b/i],
  ['anxiety', /\banxi(ety|ous)\b/i],
  ['ocd', /\bobsessive-compulsive\b|\bobsessions\b/i],
  ['alcohol-use', /\balcohol\b/i],
  ['substance-use', /\b(cocaine|heroin|opioids?|cannabis)\b/i],
  ['suicidality', /\bsuicid\w+/i],
];

/** Ids of the conditions that the statement itself names, given in the words of studies. */
export function conditionsIn({ text, concepts }: Said): string[] {
  const named = concepts.filter(({ kind }) => kind === 'condition').map(({ id }) => id);
  const plain = inPlainWords.flatMap(([id, words]) => (words.test(text) ? [id] : []));
  return [...new Set([...named, ...plain])];
}

function drugsIn(text: string): Drug[] {
  const esketamine = /\b(esketamine|spravato)\b/i.test(text);
  const ketamine = /\b(ketamine|kap)\b/i.test(text);
  return [
    ...(ketamine ? ['ketamine' as const] : []),
    ...(esketamine ? ['esketamine' as const] : []),
  ];
}

const subcutaneous = /\bsubcutaneous\w*/i;
const oral = /\boral(ly)?\b/i;

/** Ways of taking it that the statement itself names. */
export function routesIn({ text, concepts }: Said): Route[] {
  const named = concepts.filter(({ kind }) => kind === 'route').map(({ id }) => id);
  if (subcutaneous.test(text)) named.push('subcutaneous');
  if (oral.test(text)) named.push('oral');
  // Esketamine stands for the spray until another way of taking it is named.
  if (named.length > 1 && !/\b(nasal\w*|spray)\b/i.test(text)) {
    return routes.filter((route) => named.includes(route) && route !== 'intranasal');
  }
  return routes.filter((route) => named.includes(route));
}

/** Only what is said in so many words: treatment with therapy. Silence says nothing either way. */
function therapyIn(text: string): Psychotherapy | undefined {
  if (/\b(without|no) (psycho)?therapy\b/i.test(text)) return 'none';
  return /\bkap\b|assisted[ -](psycho)?therapy|combined with (psycho)?therapy|\bketamine (with|plus|and) (\w+ ){0,2}(psycho)?therapy/i.test(
    text,
  )
    ? 'integral'
    : undefined;
}

const amountOfTime = String.raw`(?:\d+(?:\.\d+)?(?:\s?(?:-|–|to|or)\s?\d+)?|a|an|one|two|three|four|five|six|a few|several|many)[\s-]`;
const timepoint = new RegExp(
  String.raw`\b${amountOfTime}(?:full\s)?(?:hours?|days?|weeks?|months?|years?)\s(?:later|after|on|out)\b|\b(?:within|after|at|for(?: up to)?|lasts?(?: for)?(?: up to)?|up to|in|over|by)\s(?:the first\s|about\s|around\s|just\s|only\s)?(?:${amountOfTime})?(?:minutes?|hours?|days?|weeks?|months?|years?)\b`,
  'i',
);

function timepointIn(text: string): string | undefined {
  return timepoint.exec(text)?.[0];
}

function list<Key extends string, Value>(key: Key, values: Value[]): Partial<Record<Key, Value[]>> {
  return values.length === 0 ? {} : ({ [key]: values } as Record<Key, Value[]>);
}
