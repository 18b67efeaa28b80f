import type { WordGroup } from './model/word-features.ts';
import type { Matcher, Node } from './matcher.ts';

/**
 * A word as such, wherever it stands. Made once and handed out again, so that whoever works something out
 * about a word leaves it here: where it leads in a lexicon, which features it brings.
 */
export class Lexeme {
  /** Lower case, straight apostrophe. */
  readonly text: string;
  /** Where terms of the matcher that was asked last go on with this word. */
  matcher: Matcher | undefined = undefined;
  ways: readonly Node[] = [];
  /** What it may do to a clause, once that was asked. */
  clause: number | undefined = undefined;
  /** Whether a figure may begin with it, once that was asked. */
  mayBegin: boolean | undefined = undefined;
  /** What it brings by itself, once that was asked. */
  features: WordGroup | undefined = undefined;

  constructor(text: string) {
    this.text = text;
  }
}

/** Words as they are written; a page of nothing but new words must not fill the memory. */
const known = new Map<string, Lexeme>();
const most = 20_000;

/** The lexeme of a word as it is written in a text. */
export function lexemeOf(written: string): Lexeme {
  const before = known.get(written);
  if (before) return before;
  if (known.size >= most) known.clear();
  const lower = written.toLowerCase();
  const text = apart(lower.includes('’') ? lower.replaceAll('’', "'") : lower);
  const made = known.get(text) ?? new Lexeme(text);
  known.set(text, made);
  known.set(apart(written), made);
  return made;
}

/** The same characters in a string of their own: a stretch of a text would keep the whole of it in memory. */
const apart = (stretch: string): string => Array.from(stretch).join('');
