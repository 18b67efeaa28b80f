import { tokens, type TermIndex } from './terms.ts';

/** One thing a record must have: one of these words or phrases, or one of these concepts. */
export interface Part {
  /** As typed, for what is told to the reader. */
  text: string;
  /** Alternatives to look up: each a word or a phrase. */
  words: string[];
  concepts: string[];
  /** In quotes: these words in this order, nothing else. */
  exact: boolean;
}

/** Words that hold a question together and say nothing about what is looked for. */
const empty = new Set(
  `a about after all am an and any anyone are as at be because been but by can could did do does doing
  during for from get gets getting got give gives had has have having he her his how i if in into is it its it's just many
  me much my of on or our out say says she should so some someone tell than that the their them there
  these they this those to too up was we were what when where which while who whose why will with would
  you your people person often really`.split(/\s+/u),
);

const quoted = /["“„]([^"“”„]+)["”“]/gu;

/** A phrase that the index has to find in this order. */
const phrase = (words: readonly string[]): string => words.join(' ');

function plainParts(text: string, terms: TermIndex): Part[] {
  const words = tokens(text);
  const parts: Part[] = [];
  for (let i = 0; i < words.length;) {
    const known = terms.at(words, i);
    const length = known?.length ?? 1;
    const own = phrase(words.slice(i, i + length));
    parts.push({
      text: own,
      words: [own, ...(known?.same ?? [])],
      concepts: known?.concepts ?? [],
      exact: false,
    });
    i += length;
  }
  return parts;
}

const isEmptyWord = ({ text, exact }: Part): boolean => !exact && empty.has(text);

/**
 * Reads what was typed: phrases in quotes stay whole, terms of the lexicon bring their concepts, words
 * without a meaning of their own go, unless there is nothing else. The same part twice counts once.
 */
export function parts(query: string, terms: TermIndex): Part[] {
  const found: Part[] = [];
  let rest = 0;
  for (const match of query.matchAll(quoted)) {
    found.push(...plainParts(query.slice(rest, match.index), terms));
    rest = match.index + match[0].length;
    const words = tokens(match[1] ?? '');
    if (words.length === 0) continue;
    const text = phrase(words);
    found.push({ text, words: [text], concepts: [], exact: true });
  }
  found.push(...plainParts(query.slice(rest), terms));
  const telling = found.filter((part) => !isEmptyWord(part));
  const kept = telling.length > 0 ? telling : found;
  return kept.filter((part, i) => kept.findIndex(({ text }) => text === part.text) === i);
}
