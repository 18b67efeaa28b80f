/** What the lexicon and the list of synonyms teach the search, written at build. */
export interface Terms {
  /** Term in lower case, `*` for any ending → ids of concepts it speaks of. */
  concepts: Record<string, string[]>;
  /** Concept → its name on the page. */
  labels: Record<string, string>;
  /** Word or phrase → other ways to say exactly the same. */
  same: Record<string, string[]>;
}

/** Stands among the concepts, so that a publisher's name finds what was said there. */
export const publisherId = (publisher: string): string => `from:${publisher}`;

/** Longest term looked for, in words. */
const longest = 5;

/** A word: letters and digits, with what stands between digits or before a short ending. */
export const token = /[\p{L}\p{N}]+(?:[.,]\p{N}+|['’]\p{L}+)*/gu;

/** Cuts a text into words as the search compares them: lower case, hyphens and signs part words. */
export function tokens(text: string): string[] {
  return (text.match(token) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"));
}

/** A stretch of the query that the lexicon knows. */
export interface Known {
  concepts: string[];
  same: string[];
  /** How many words it takes up. */
  length: number;
}

interface Entry extends Known {
  words: string[];
}

/** Looks terms up by their first letters, so that a query touches a few of them only. */
export class TermIndex {
  private readonly byStart = new Map<string, Entry[]>();
  readonly labels: Record<string, string>;

  constructor({ concepts, labels, same }: Terms) {
    this.labels = labels;
    for (const term of new Set([...Object.keys(concepts), ...Object.keys(same)])) {
      const words = term.split(' ');
      const start = (words[0] ?? '').slice(0, 2);
      const entry = {
        words,
        length: words.length,
        concepts: concepts[term] ?? [],
        same: same[term] ?? [],
      };
      this.byStart.set(start, [...(this.byStart.get(start) ?? []), entry]);
    }
  }

  /** The longest terms that begin at `from`; everything known of them together. */
  at(words: readonly string[], from: number): Known | undefined {
    const start = (words[from] ?? '').slice(0, 2);
    const matching = (this.byStart.get(start) ?? []).filter(({ words: term }) =>
      term.every((word, i) => fits(word, words[from + i])),
    );
    const length = Math.max(0, ...matching.map((entry) => entry.length));
    if (length === 0 || length > longest) return undefined;
    const best = matching.filter((entry) => entry.length === length);
    return {
      length,
      concepts: [...new Set(best.flatMap(({ concepts }) => concepts))].sort(),
      same: [...new Set(best.flatMap(({ same }) => same))].sort(),
    };
  }
}

function fits(term: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return term.endsWith('*') ? word.startsWith(term.slice(0, -1)) : term === word;
}
