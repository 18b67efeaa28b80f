import type { Told } from './sign.ts';

/** A word, a number, or a sign of money or of a share. */
const token = /[a-z]+|\d+|[%$]/g;

/**
 * The words of a claim and the pairs of words that stand together, each once. They count towards a verdict beside
 * the signs: how a claim is worded says much of how far it goes, in more ways than a list of patterns holds.
 */
export function phrasesOf({ asked }: Pick<Told, 'asked'>): string[] {
  const text = asked.text.toLowerCase().replaceAll('’', "'").replaceAll("n't", ' not');
  const words = text.match(token) ?? [];
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  return [...new Set([...words, ...pairs])];
}
