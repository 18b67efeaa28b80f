import type { Because } from '../../../types.ts';
import { sortOf, space } from '../characters.ts';
import type { Word } from '../words.ts';
import type { Stretch } from './rest.ts';
import { sorted } from './sorted.ts';

/** Words (by number) as stretches of text: neighbours with nothing but blanks between are one. */
export function stretches(
  text: string,
  words: readonly Word[],
  chosen: readonly number[],
): Stretch[] {
  const found: Stretch[] = [];
  let last: { start: number; end: number; words: number[] } | undefined;
  for (const at of sorted([...chosen], (a, b) => a - b)) {
    const word = words[at];
    if (!word) continue;
    if (last?.words.at(-1) === at - 1 && isBlank(text, last.end, word.start)) {
      last.end = word.end;
      last.words.push(at);
    } else {
      last = { start: word.start, end: word.end, words: [at] };
      found.push(last);
    }
  }
  return found;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    // Blanks that are not of ISO 8859-1 are left to the definition of `trim`.
    if (sortOf(text.charCodeAt(at)) !== space) return text.slice(at, to).trim() === '';
  }
  return true;
}

export interface Question {
  label: string;
  text: string;
  words: readonly Word[];
  /** What each word gives towards the label. */
  given: readonly number[];
  /** How far the label is from being lost, by the same measure. */
  margin: number;
  /** Whether it stands in a text without words, so that it rests on the context. */
  bare: () => boolean;
  /** Whether the label still stands when these stretches go. */
  holds: (cut: readonly Stretch[]) => boolean;
}

/** How often a text is read again for one label before all of its words are named. */
const tries = 7;
/** A line of more words than this is no sentence: it is not worth trying which of them are needed. */
const long = 2_000;

/**
 * The fewest words, strongest first, without which the label is lost: found by reading the rest again.
 * `lost` is false where it stands without any, so that it rests on the context.
 */
export function reasonsFor(question: Question): { because: Because[]; lost: boolean } {
  const { text, words, given } = question;
  const ranked = strongestFirst(given);
  // What stands without a word stands on its context: no need to try which words.
  if (question.bare()) return { because: strongest(question, ranked), lost: false };
  let count = Math.min(expected(question, ranked), words.length);
  let chosen = stretches(text, words, ranked.slice(0, count));
  for (let round = 1; question.holds(chosen); round++) {
    if (count === words.length) return { because: strongest(question, ranked), lost: false };
    count =
      round === tries || words.length > long
        ? words.length
        : Math.min(words.length, count + 1 + (count >> 1));
    chosen = stretches(text, words, ranked.slice(0, count));
  }
  return { because: entries(question, chosen), lost: true };
}

/** Numbers of words by what they give, the earlier of equals first. */
function strongestFirst(given: readonly number[]): number[] {
  const ranked: number[] = [];
  for (let at = 0; at < given.length; at++) ranked.push(at);
  return sorted(ranked, (a, b) => (given[b] ?? 0) - (given[a] ?? 0) || a - b);
}

/** How many words should be enough if nothing else changed with them. */
function expected({ given, margin }: Question, ranked: readonly number[]): number {
  let left = margin;
  let count = 0;
  while (count < ranked.length) {
    left -= given[ranked[count] ?? 0] ?? 0;
    count++;
    if (left <= 0 || (given[ranked[count] ?? 0] ?? 0) <= 0) break;
  }
  return Math.max(count, 1);
}

const few = 3;

/** The words that speak most for a label which the context would give without them. */
function strongest(question: Question, ranked: readonly number[]): Because[] {
  const speaking = ranked.filter((at) => (question.given[at] ?? 0) > 0).slice(0, few);
  const chosen = speaking.length > 0 ? speaking : ranked.slice(0, 1);
  return entries(question, stretches(question.text, question.words, chosen));
}

const entries = ({ label, text, given }: Question, chosen: readonly Stretch[]): Because[] =>
  chosen.map(({ start, end, words }) => ({
    label,
    text: text.slice(start, end),
    start,
    end,
    weight: Math.round(words.reduce((sum, at) => sum + (given[at] ?? 0), 0) * 100) / 100,
  }));
