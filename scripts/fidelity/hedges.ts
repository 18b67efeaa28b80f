import type { Comparison, Difference } from './difference.ts';

interface Hedge {
  name: string;
  /** Words that the other text has to answer. */
  words: RegExp;
  /** Further words that answer them. */
  answers: RegExp;
}

/** Words that say how sure, how often and of how many; words of one class stand for each other. */
const hedges: readonly Hedge[] = [
  {
    name: 'possibility',
    words:
      /\b(?:may|might|can|could|possibl[ey]|potential(?:ly)?|perhaps|maybe|likely|probably)\b/gi,
    answers:
      /\b(?:lets?|letting|permits?|allow(?:s|ing)?|enables?|able|manageable|open to|so that|in order to|help)\b/gi,
  },
  {
    name: 'appearance',
    words: /\b(?:suggest(?:s|ed|ing)?|indicates?|appear(?:s|ed)?|seem(?:s|ed)?)\b/gi,
    answers: /\b(?:looks?|looked|shows?|promis(?:e|es|ing)|might|may)\b/gi,
  },
  {
    name: 'frequency',
    words:
      /\b(?:often|usual(?:ly)?|generally|typical(?:ly)?|frequent(?:ly)?|common(?:ly)?|sometimes|occasional(?:ly)?|rarely|tends?|mostly|normal(?:ly)?|mainly)\b/gi,
    answers: /\b(?:customary|named most|generally)\b/gi,
  },
  {
    name: 'amount',
    words:
      /\b(?:some|(?<!\bhow )many|multiple|several|few|majority|numerous|(?<!\bthe )most(?! (?:\w+ly|\w+ing|important|common|comprehensive|successful)\b))\b/gi,
    answers: /\b(?:certain|those|most)\b/gi,
  },
  {
    name: 'totality',
    words:
      /\b(?:(?<!\bin )all(?! along)|every(?:one|body)?|always|never|none|no ?(?:one|body)|entirely|completely)\b/gi,
    answers: /\b(?:altogether|everything|complete|nothing|not|no|throughout)\b/gi,
  },
];

/** Hedges of one text that the other has no counterpart for; "the most …" is a superlative and none. */
export const compareHedges: Comparison = ({ passage, statement }) =>
  hedges.flatMap(({ name, words, answers }): Pick<Difference, 'kind' | 'reason'>[] => {
    const [there, here] = [passage.match(words)?.[0], statement.match(words)?.[0]];
    if (there !== undefined && here === undefined && !statement.match(answers)) {
      const reason = `Unexpected loss of ${name} ("${there}"), expected every hedge of the passage, say it again`;
      return [{ kind: 'hedge-lost', reason }];
    }
    if (here !== undefined && there === undefined && !passage.match(answers)) {
      const reason = `Unexpected ${name} ("${here}"), expected no hedge the passage lacks, take it out`;
      return [{ kind: 'hedge-added', reason }];
    }
    return [];
  });
