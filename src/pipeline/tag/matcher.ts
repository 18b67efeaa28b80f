import type { Word } from './words.ts';
import { words } from './words.ts';

/** A term found: words `from` up to, not including, `to`; `entry` is the number given on adding. */
export interface Found {
  entry: number;
  from: number;
  to: number;
}

interface Node {
  next: Map<string, Node>;
  prefix: Map<string, Node>;
  number: Node | undefined;
  gap: Node | undefined;
  entries: number[];
  /** Where each word leads from here, once it was asked. */
  ways: Map<string, readonly Node[]>;
}

const node = (): Node => ({
  next: new Map(),
  prefix: new Map(),
  number: undefined,
  gap: undefined,
  entries: [],
  ways: new Map(),
});
const longestGap = 3;
/** Words whose ways are remembered, at the beginning of a term and inside: new words must not fill the memory. */
const mostFirst = 20_000;
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
    from.ways.clear();
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

  /** All terms in the words; no term crosses a comma or a stronger mark. */
  find(text: readonly Word[]): Found[] {
    const found: Found[] = [];
    for (let from = 0; from < text.length; from++) this.#walk(this.#root, text, from, from, found);
    return found;
  }

  #walk(at: Node, text: readonly Word[], from: number, to: number, found: Found[]): void {
    for (const entry of at.entries) found.push({ entry, from, to });
    const word = text[to];
    if (!word || (to > from && separates(word.gap))) return;
    for (const next of this.#follow(at, word.text)) this.#walk(next, text, from, to + 1, found);
    if (!at.gap) return;
    for (let skip = 0; skip <= longestGap; skip++) {
      const here = text[to + skip];
      if (!here || separates(here.gap)) return;
      for (const next of this.#follow(at.gap, here.text)) {
        this.#walk(next, text, from, to + skip + 1, found);
      }
    }
  }

  #follow(at: Node, word: string): readonly Node[] {
    if (at.prefix.size === 0 && !at.number && !at.next.has(word)) return none;
    const known = at.ways.get(word);
    if (known) return known;
    if (at.ways.size >= (at === this.#root ? mostFirst : mostInside)) at.ways.clear();
    const ways = this.#ways(at, word);
    at.ways.set(word, ways);
    return ways;
  }

  #ways(at: Node, word: string): readonly Node[] {
    const ways: Node[] = [];
    const exact = at.next.get(word);
    if (exact) ways.push(exact);
    if (at.number && /^\d/u.test(word)) ways.push(at.number);
    const longest = Math.min(word.length, this.#longest);
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
