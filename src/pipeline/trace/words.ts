import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Words that stand in nearly every claim and study and so tell none from another. */
const common = new Set(
  (
    'a about after all also among an and any are as at be been but by can did do does for from had ' +
    'has have in into is it its may more most no not of on one only or other out over said says ' +
    'some such than that the their them then there these they this those to two up was were when ' +
    'which who will with within would page ketamine treatment patients people study studies state ' +
    'states give gives put puts call calls claim claims report reports note notes source named cite ' +
    'cites research many much very use used using'
  ).split(' '),
);

/** What pages and studies say in different words, brought to one; tried in this order. */
const alike: readonly [RegExp, string][] = [
  [/side[- ]effects?|adverse (events?|effects?|reactions?)|unwanted effects?/g, ' sideeffect '],
  [/treatment[- ]resist\w+|hard[- ]to[- ]treat|refractory|\btrd\b/g, ' resistant '],
  [/lozenges?|troches?|sublingual\w*|tablets?|under the tongue/g, ' lozenge '],
  [/infusions?|infused|intravenous\w*|\biv\b|\bdrip\b/g, ' infusion '],
  [/intramuscular\w*|into muscle|\bim\b|injections?|injected|subcutaneous\w*/g, ' injection '],
  [/nasal\w*|intranasal\w*|\bspray\b/g, ' nasal '],
  [/at[- ]home|home use|telehealth|telemedicine|remote\w*|mail[- ]order|online/g, ' athome '],
  [/\bbeck\b|\bbdi\b/g, ' bdi '],
  [/hamilton anxiety|\bham-?a\b/g, ' hama '],
  [/hamilton|\bham-?d\b|\bhdrs\b/g, ' hamd '],
  [/montgomery\S*|\bmadrs\b/g, ' madrs '],
  [/post-?traumatic stress( disorder)?|\bptsd\b/g, ' ptsd '],
  [/obsessive[- ]compulsive( disorder)?|\bocd\b/g, ' ocd '],
  [/electroconvulsive( therapy)?|\bect\b/g, ' ect '],
  [/substance (use|abuse|misuse)( disorders?)?|addictions?/g, ' substanceuse '],
  [/addictive|dependence|misuse|abuse|habit-forming/g, ' abuse '],
  [/bladder|urin\w+|cystitis|\buti\b/g, ' urinary '],
  [/suicid\w+/g, ' suicid '],
  [/an(a)?esthe\w+/g, ' anaesth '],
  [/approv\w+|licen[cs]ed|authori[sz]ed/g, ' approv '],
  [/insur\w+|cover(s|ed|age)?\b|medicare|medicaid|tricare/g, ' insur '],
  [/[$£€]|\bdollars?\b|\bpounds\b|prices?|costs?|fees?|charges?/g, ' price '],
  [/veterans?|service members?|military|airm[ae]n/g, ' veteran '],
  [/assisted psychotherapy|assisted therapy|\bkap\b|\bkat\b|psychotherap\w+/g, ' therapy '],
  [/rapid\w*|fast\w*|quick\w*/g, ' rapid '],
  [/alcohol\w*|drinking|drinkers?/g, ' alcohol '],
  [/heroin|opioids?|opiates?/g, ' opioid '],
  [/mystical|transpersonal|psychedelic/g, ' mystical '],
  [/boosters?|maintenance|maintain\w*/g, ' maintenance '],
  [/older (adults|people)|elderly|over 60|aged 65/g, ' older '],
];

/** Stems of a text in the words of studies (canonical.ts) that tell one from another, as often as they stand in it. */
export function stemsOf(plainText: string): Map<string, number> {
  let plain = plainText.toLowerCase();
  for (const [words, one] of alike) plain = plain.replace(words, one);
  const counts = new Map<string, number>();
  for (const [word] of plain.matchAll(/[a-z][a-z0-9]+/g)) {
    if (common.has(word)) continue;
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** Which texts hold a stem, by their place in the list, in its order. */
export function placesOf(
  texts: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, counts] of texts.entries()) {
    for (const stem of counts.keys()) {
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [at]);
      else known.push(at);
    }
  }
  return places;
}

const stems = new Map<string, string>();

/** The stemmer is slow and words come again and again. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = porter.stem(word);
  stems.set(word, stem);
  return stem;
}
