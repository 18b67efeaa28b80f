import { fault } from '../fault.ts';
import type { ChapterSentence } from '../guide/chapter.ts';
import type { Rule, RuleContext } from './rule.ts';

type Cited = Record<string, ReadonlyMap<string, string>>;

/** Asks that every figure of the guide stands, digit for digit, in something its sentence cites. */
export const figureOnRecord: Rule = (context) => {
  if (context.guide.length === 0) return;
  const texts = citedTexts(context);
  for (const { file, sentences } of context.guide) {
    for (const sentence of sentences) {
      const read = recorded(sentence, texts);
      if (read === undefined) continue;
      const known = new Set(figures(read));
      const lost = figures(sentence.text).filter((figure) => !known.has(figure));
      if (lost.length === 0) continue;
      const reason = `Unexpected figure ${lost.join(', ')}, expected one that stands in what the sentence cites, correct it or cite where it was read`;
      fault(file, 'figure-on-record', reason, sentence.at);
    }
  }
};

function citedTexts({ corpus, segments }: RuleContext): Cited {
  const rulings = corpus.decisions.flatMap(({ data }) => data?.claims ?? []);
  return {
    study: new Map(corpus.studies.map(({ slug, contents }) => [slug, contents])),
    source: new Map(corpus.sources.map(({ slug, contents }) => [slug, contents])),
    statement: new Map(segments.map(({ id, text }) => [id, text])),
    claim: new Map(rulings.map(({ id, claim, reason }) => [id, `${claim} ${reason}`])),
  };
}

/** All text that a sentence cites; nothing where it cites nothing, which another rule reports. */
function recorded({ tags }: ChapterSentence, texts: Cited): string | undefined {
  const found = tags.flatMap(({ name, attributes }) =>
    name === 'Cite'
      ? Object.entries(attributes).map(([kind, id]) => texts[kind]?.get(id) ?? '')
      : [],
  );
  return found.length === 0 ? undefined : found.join('\n');
}

/** Numbers of a text in one spelling: `1,806` as 1806, `63.0` as 63. */
const figures = (text: string): number[] =>
  [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([digits]) =>
    Number(digits.replaceAll(',', '')),
  );
