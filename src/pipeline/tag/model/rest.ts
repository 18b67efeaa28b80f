import { sortOf, space, other } from '../characters.ts';
import { gapBetween, isHyphen, words as cutWords, type Word } from '../words.ts';

/** Words that go, by number, and the stretch of text that goes with them. */
export interface Stretch {
  start: number;
  end: number;
  words: readonly number[];
}

/** What is left of a text. */
export interface Rest {
  text: string;
  words: readonly Word[];
}

/**
 * A text without some stretches, which stand in order. Its words are those that `words` would find in it,
 * taken from the words of the whole text wherever nothing can have grown together.
 */
export function restOf(text: string, words: readonly Word[], cut: readonly Stretch[]): Rest {
  const left = without(text, cut);
  return { text: left, words: wordsLeft(text, words, cut, left) ?? cutWords(left) };
}

/** The text without some stretches, which stand in order. */
export function without(text: string, cut: readonly Pick<Stretch, 'start' | 'end'>[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of cut) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

/** Words that stay, moved to their places in what is left; nothing where the text must be cut again. */
function wordsLeft(
  text: string,
  words: readonly Word[],
  cut: readonly Stretch[],
  left: string,
): Word[] | undefined {
  const kept: Word[] = [];
  let next = 0;
  let gone = 0;
  for (const stretch of [...cut, undefined]) {
    const end = stretch?.words[0] ?? words.length;
    if (stretch && growsTogether(text, stretch)) return undefined;
    for (let at = next; at < end; at++) {
      const word = words[at] as Word;
      if (gone === 0) {
        kept.push(word);
        continue;
      }
      const { lexeme, start } = word;
      let { gap, joined } = word;
      if (at === next) {
        const between = gapBetween(left, kept[kept.length - 1]?.end ?? 0, start - gone);
        if (between === undefined) return undefined;
        gap = between;
        joined = gap === '' && isHyphen(left.charCodeAt(start - gone - 1));
      }
      kept.push({
        lexeme,
        text: word.text,
        start: start - gone,
        end: word.end - gone,
        gap,
        joined,
      });
    }
    if (!stretch) break;
    next = (stretch.words[stretch.words.length - 1] ?? 0) + 1;
    gone += stretch.end - stretch.start;
  }
  return kept;
}

/** Whether what stands on both sides of a stretch may become one word when the stretch goes. */
const growsTogether = (text: string, { start, end }: Stretch): boolean =>
  !separates(text.charCodeAt(start - 1)) && !separates(text.charCodeAt(end));

/** No part of any word: a blank, an end of the text, or a mark that never stands within a word. */
function separates(code: number): boolean {
  const sort = sortOf(code);
  return sort === space || (sort === other && !within.has(code));
}

/** Marks that may stand within a word or a number: ' ’ . , */
const within = new Set([0x27, 0x2019, 0x2e, 0x2c]);
