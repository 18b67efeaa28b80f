import { fault } from '../fault.ts';
import type { ChapterSentence } from '../guide/chapter.ts';
import type { Rule } from './rule.ts';

const counting =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?';
const amount = new RegExp(
  String.raw`\d+(?:[.,]\d+)*%?|\b(?:${counting}|half|halved|thirds?|quarters?|twice|doubled)\b`,
  'iu',
);
/** The number of the crisis line is an address and no figure. */
const address = /\b988\b/g;

/** Asks that every sentence of the guide with a figure says, in that sentence, what it rests on. */
export const figureCited: Rule = ({ guide }) => {
  for (const { file, sentences } of guide) {
    for (const sentence of sentences) {
      const figure = figureIn(sentence);
      if (figure === undefined || isCited(sentence)) continue;
      const reason = `Unexpected figure "${figure}" without a citation, expected <Cite study="…" />, <Cite statement="…" /> or <Cite source="…" /> in the same sentence, cite what it was read from or take the figure out`;
      fault(file, 'figure-cited', reason, sentence.at);
    }
  }
};

function figureIn({ text, tags }: ChapterSentence): string | undefined {
  if (tags.some(({ name }) => name === 'Result')) return '<Result>';
  return amount.exec(text.replace(address, ''))?.[0];
}

const isCited = ({ tags }: ChapterSentence) => tags.some(({ name }) => name === 'Cite');
