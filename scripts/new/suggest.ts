import { parse } from '../../src/pipeline/parse.ts';
import { routes } from '../../src/vocabulary.ts';
import type { Answers } from './answers.ts';
import type { Page } from './page.ts';
import type { ConceptEntry } from '../../src/schema/lexicon.ts';
import type { Corpus } from '../../src/types.ts';

/** What the words of a page suggest about drug, route and condition; a person decides. */
export function suggest({ text }: Page, corpus: Corpus): Answers {
  const files = corpus.files.filter(({ kind }) => kind === 'lexicon');
  const { concepts } = parse({ files, faults: [] }).lexicon;
  const named = (kind: string) =>
    mostNamed(
      text,
      concepts.filter((entry) => entry.kind === kind),
    );
  const route = named('route').filter((id) => routes.some((known) => known === id));
  const condition = named('condition').slice(0, 3);
  const drug = drugsIn(text);
  return {
    ...(drug.length > 0 && { drug }),
    ...(route.length > 0 && { route }),
    ...(condition.length > 0 && { condition }),
  };
}

const drugsIn = (text: string): string[] => [
  ...(/(?<!s)ketamine/i.test(text) ? ['ketamine'] : []),
  ...(/esketamine|spravato/i.test(text) ? ['esketamine'] : []),
];

/** Ids by how often the page names them; those named a fifth as often as the first are left out. */
function mostNamed(text: string, entries: readonly ConceptEntry[]): string[] {
  const counted = entries
    .map(({ id, terms }) => ({ id, times: timesNamed(text, terms) }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1));
  const least = (counted[0]?.times ?? 0) / 5;
  return counted.filter(({ times }) => times > least).map(({ id }) => id);
}

function timesNamed(text: string, terms: readonly string[]): number {
  const pattern = terms.map(patternOf).join('|');
  return (
    text.match(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'))?.length ??
    0
  );
}

/** `*` ends a word in any way, `…` stands for a few words, `a|b` for either, a blank also for a hyphen. */
const patternOf = (term: string): string =>
  term
    .split(/\s+/)
    .map((word) => {
      if (word === '…') return '[^.!?]{0,40}?';
      const plain = word.replace(/[.+?^${}()[\]\\]/g, '\\$&').replace(/\*/g, '\\p{L}*');
      return `(?:${plain})`;
    })
    .join('[\\s-]+');
