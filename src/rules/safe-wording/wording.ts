/** A way of speaking of suicide that can hurt, and what to write in its place. */
export interface Unsafe {
  pattern: RegExp;
  expected: string;
  remedy: string;
}

const own = '(?:him|her|them|my|your|our|one)sel(?:f|ves)';

/**
 * After the Samaritans' media guidelines for reporting suicide (2020) and "Recommendations for
 * Reporting on Suicide" (reportingonsuicide.org): no crime, no success or failure, no method, no
 * contagion, no labels for people. The first that fits a place is told.
 */
export const unsafe: readonly Unsafe[] = [
  {
    pattern: /\bcommit(?:s|ted|ting)?\s+suicide\b/giu,
    expected: 'words that do not sound like a crime',
    remedy: 'write "died by suicide" or "attempted suicide"',
  },
  {
    pattern: /\b(?:failed|unsuccessful|botched)\s+(?:suicide\s+)?(?:attempts?|suicides?)\b/giu,
    expected: 'an attempt that is not judged by its end',
    remedy: 'write "suicide attempt" or "survived a suicide attempt"',
  },
  {
    pattern:
      /\b(?:failed|failing|tried and failed)\s+to\s+(?:kill|take)\s+(?:\S+\s+own\s+life|\S+sel(?:f|ves))\b/giu,
    expected: 'an attempt that is not judged by its end',
    remedy: 'write "survived a suicide attempt"',
  },
  {
    pattern:
      /\b(?:success(?:ful|fully)|complet(?:ed?|es|ing))\s+(?:an?\s+|their\s+)?suicides?\b/giu,
    expected: 'a death that is not called a success',
    remedy: 'write "died by suicide"',
  },
  {
    pattern: /\bsuicide\s+victims?\b/giu,
    expected: 'words for a person',
    remedy: 'write "person who died by suicide"',
  },
  {
    pattern: /\b(?:suicide\s+epidemic|epidemic\s+of\s+suicides?|wave\s+of\s+suicides?)\b/giu,
    expected: 'words without contagion',
    remedy: 'write "rise in suicides" with its figure',
  },
  {
    pattern: /\b(?:suicide\s+bid|cry\s+for\s+help)\b/giu,
    expected: 'words that do not belittle',
    remedy: 'write "suicide attempt"',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:hang(?:s|ed|ing)?|hung|shot|shoots?|shooting|drown(?:s|ed|ing)?|poison(?:s|ed|ing)?|suffocat(?:es?|ed|ing)|burn(?:s|ed|ing)?|stabb?(?:s|ed|ing)?|cut(?:s|ting)?)\s+${own}\b`,
      'giu',
    ),
    expected: 'no method',
    remedy: 'take the method out',
  },
  {
    pattern:
      /\b(?:(?:suicide|died|death)\s+by\s+(?:hanging|gunshot|overdose|drowning|jumping|poison\w*)|nooses?|ligatures?|carbon\s+monoxide|slit\w*\s+\S+\s+wrists?|(?:jump|leap)(?:s|ed|t|ing)?\s+(?:off|from)\s+(?:a|the)\s+(?:bridge|roof|building|cliff|window))\b/giu,
    expected: 'no method',
    remedy: 'take the method out',
  },
  {
    pattern:
      /\b(?:overdos\w+\s+(?:of|on|with)\s+\d|(?:lethal|fatal|deadly)\s+(?:dose|amount|overdose)\s+(?:of|is|was)\b|\d[\d.,]*\s*(?:mg|g|pills|tablets)\s+to\s+(?:kill|die))/giu,
    expected: 'no method',
    remedy: 'take the amount and the method out',
  },
  {
    pattern: /\bsuicide\s+(?:notes?|letters?)\b/giu,
    expected: 'no detail of a death',
    remedy: 'take it out',
  },
];
