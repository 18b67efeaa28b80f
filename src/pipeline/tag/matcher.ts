import type { Lexeme } from './lexeme.ts';
import type { Word } from './words.ts';
import { words } from './words.ts';

/** A term found: words `from` up to, not including, `to`; `entry` is the number given on adding. */
export interface Found {
  entry: number;
  from: number;
  to: number;
}

/** A place in the terms: what may follow, and which end here. */
export interface Node {
  next: Map<string, Node>;
  prefix: Map<string, Node>;
  number: Node | undefined;
  gap: Node | undefined;
  entries: number[];
  /** No term goes on from here. */
  last: boolean;
  /** Where words lead from here, inside a term, once they were asked. */
  ways: Map<string, readonly Node[]>;
}

const node = (): Node => ({
  next: new Map(),
  prefix: new Map(),
  number: undefined,
  gap: undefined,
  entries: [],
  last: true,
  ways: new Map(),
});
const longestGap = 3;
/** Words of which a place inside a term remembers the ways: new words must not fill the memory. */
const mostInside = 200;
const none: readonly Node[] = [];

/**
 * Matches many terms in one pass over the words. Terms are words with blanks between; `x*` stands
 * for any ending, `a|b` for either, `…` for up to three words, `<number>` for any number.
 */
export class Matcher {
  readonly #root = node();
  #shortest = Number.POSITIVE_INFINITY;
  #longest = 0;

  /** Adds a term under a number; the same term may be added under several. */
  add(term: string, entry: number): void {
    let ends = [this.#root];
    for (const part of partsOf(term)) ends = ends.flatMap((end) => this.#step(end, part));
    for (const end of ends) end.entries.push(entry);
  }

  #step(from: Node, part: string): Node[] {
    from.last = false;
    if (part === '…') return [(from.gap ??= node())];
    if (part === '<number>') return [(from.number ??= node())];
    return part.split('|').map((choice) => {
      if (!choice.endsWith('*')) return entryOf(from.next, choice);
      const stem = choice.slice(0, -1);
      this.#shortest = Math.min(this.#shortest, stem.length);
      this.#longest = Math.max(this.#longest, stem.length);
      return entryOf(from.prefix, stem);
    });
  }

  /** All terms in the words; no term crosses a comma or a stronger mark. Terms are added before. */
  find(text: readonly Word[]): Found[] {
    const found: Found[] = [];
    for (let from = 0; from < text.length; from++) {
      for (const way of this.#first((text[from] as Word).lexeme)) {
        this.#walk(way, text, from, from + 1, found);
      }
      if (this.#root.gap) this.#skip(this.#root.gap, text, from, from, found);
    }
    return found;
  }

  /** Where terms go on that begin with a word. */
  #first(lexeme: Lexeme): readonly Node[] {
    if (lexeme.matcher !== this) {
      lexeme.ways = this.#ways(this.#root, lexeme.text);
      lexeme.matcher = this;
    }
    return lexeme.ways;
  }

  #walk(at: Node, text: readonly Word[], from: number, to: number, found: Found[]): void {
    for (const entry of at.entries) found.push({ entry, from, to });
    if (at.last) return;
    const word = text[to];
    if (!word || separates(word.gap)) return;
    this.#follow(at, text, from, to, found);
    if (at.gap) this.#skip(at.gap, text, from, to, found);
  }

  /** Goes on after up to so many words. */
  #skip(at: Node, text: readonly Word[], from: number, to: number, found: Found[]): void {
    for (let skipped = 0; skipped <= longestGap; skipped++) {
      const here = text[to + skipped];
      if (!here || separates(here.gap)) return;
      this.#follow(at, text, from, to + skipped, found);
    }
  }

  #follow(at: Node, text: readonly Word[], from: number, to: number, found: Found[]): void {
    const word = text[to]?.text ?? '';
    if (at.prefix.size > 0 || at.number) {
      for (const next of this.#known(at, word)) this.#walk(next, text, from, to + 1, found);
      return;
    }
    const exact = at.next.get(word);
    if (exact) this.#walk(exact, text, from, to + 1, found);
  }

  #known(at: Node, word: string): readonly Node[] {
    const known = at.ways.get(word);
    if (known) return known;
    if (at.ways.size >= mostInside) at.ways.clear();
    const ways = this.#ways(at, word);
    at.ways.set(word, ways);
    return ways;
  }

  #ways(at: Node, word: string): readonly Node[] {
    const ways: Node[] = [];
    const exact = at.next.get(word);
    if (exact) ways.push(exact);
    if (at.number && /^\d/u.test(word)) ways.push(at.number);
    const longest = at.prefix.size === 0 ? 0 : Math.min(word.length, this.#longest);
    for (let length = this.#shortest; length <= longest; length++) {
      const stem = at.prefix.get(word.slice(0, length));
      if (stem) ways.push(stem);
    }
    return ways.length === 0 ? none : ways;
  }
}

const separates = (gap: string): boolean => gap !== '' && /[,;:.!?()]/u.test(gap);

function entryOf(map: Map<string, Node>, key: string): Node {
  const known = map.get(key);
  if (known) return known;
  const made = node();
  map.set(key, made);
  return made;
}

/** A term cut as a text is cut, so that "K-hole" and "k hole" are the same. */
function partsOf(term: string): string[] {
  return term.split(/\s+/u).flatMap((part) => {
    if (part === '…' || part === '<number>' || part.includes('|')) return [part.toLowerCase()];
    const cut = words(part).map((word) => word.text);
    const last = cut.at(-1);
    if (part.endsWith('*') && last !== undefined) cut[cut.length - 1] = `${last}*`;
    return cut;
  });
}
