import type { Hit, Reading } from './hits.ts';
import { beginningIn } from './places.ts';
import type { Word } from './words.ts';

/** A length of time in a text: its unit and the numbers of its first word and of the word after its last. */
export interface Length {
  unit: string;
  from: number;
  to: number;
}

/** Words before a length that change nothing of what it measures. */
const hedge =
  /^(?:about|around|roughly|approximately|nearly|almost|only|just|over|under|some|up|to|at|least|most|than|more|less|as|long|little|the|an?|another|next|first|full|whole|good|past|usually|typically|perhaps|maybe|between|from|mean|average|median)$/u;
const mean = /^(?:mean|average|median)$/u;
const good =
  /^(?:benefit\w*|relief|gains?|improve\w*|better|remission|peace|calm\w*|lift\w*|lighter|happier|helped|worked|works|respon\w*|antidepressant|functioning|myself|herself|himself|themselves|free)$/u;
const less =
  /^(?:falls?|fell|fallen|drops?|dropped|reduc\w*|less|fewer|lower\w*|eas\w*|halved?|gone|quiet)$/u;

/** So many words on either side of a length are near it. */
const far = 24;

/** The words around one length of time. */
export class Around {
  readonly length: Length;
  /** The word before the length that is no mere "about" or "up to"; empty where a mark stands between. */
  readonly core: string;
  /** The number of that word, or -1. */
  readonly at: number;
  readonly #reading: Reading;
  /** Hits that lie near, in order of place. */
  readonly #hits: readonly Hit[];

  constructor(reading: Reading, length: Length) {
    this.#reading = reading;
    this.length = length;
    this.#hits = beginningIn(reading.hits, length.from - far, length.to + far + 1);
    let at = length.from - 1;
    while (this.#isHedge(at) && !this.parted(at + 1)) at--;
    this.at = this.parted(at + 1) ? -1 : at;
    this.core = this.text(this.at);
  }

  /** A word by its number; empty beyond the text. */
  text(at: number): string {
    return this.word(at)?.text ?? '';
  }

  word(at: number): Word | undefined {
    return this.#reading.words[at];
  }

  /** Whether a mark that ends a part of a sentence, or the text's beginning or end, stands before a word. */
  parted(at: number): boolean {
    return at <= 0 || /[,;:.!?()–—]/u.test(this.word(at)?.gap ?? '.');
  }

  /** Whether one of the words `from` up to, not including, `to` is of a pattern. */
  any(pattern: RegExp, from: number, to: number): boolean {
    for (let at = Math.max(from, 0); at < to; at++) if (pattern.test(this.text(at))) return true;
    return false;
  }

  /** Whether something good is said in so many words before `end`, in the same part of the sentence. */
  goodBefore(end: number, words: number, also?: RegExp): boolean {
    for (let at = end - 1; at >= Math.max(0, end - words); at--) {
      if (this.#isGood(at) || also?.test(this.text(at))) return true;
      // "…, and for some" goes on with what came before.
      if (this.parted(at) && !/^(?:and|for|some)$/u.test(this.text(at))) return false;
    }
    return false;
  }

  /** The same in so many words from `start`, in the clause of the length. */
  goodFrom(start: number, words: number, also?: RegExp): boolean {
    const { clauseOf } = this.#reading;
    for (let at = start; at < start + words && !this.parted(at); at++) {
      if (this.#isGood(at) || also?.test(this.text(at)))
        return clauseOf[at] === clauseOf[this.length.from];
    }
    return false;
  }

  /** Whether it is said of something, before or after, that it became better or less. */
  improved(words: number): boolean {
    return this.goodBefore(this.at, words, less) || this.goodFrom(this.length.to, words, less);
  }

  /** Whether the clause of the length speaks of an unwanted effect. */
  unwanted(): boolean {
    const clause = this.#reading.clauseOf[this.length.from];
    return this.#hits.some((hit) => hit.clause === clause && hit.entry.unwanted && !hit.negation);
  }

  /** "About", and the two words of "a mean of". */
  #isHedge(at: number): boolean {
    const text = this.text(at);
    return text === 'of' ? mean.test(this.text(at - 1)) : text !== 'to' && hedge.test(text);
  }

  #isGood(at: number): boolean {
    if (good.test(this.text(at))) return true;
    const covers = ({ from, to, negation, suspended, entry }: Hit) =>
      entry.label === 'benefit' && from <= at && at < to && !negation && !suspended;
    return this.#hits.some(covers);
  }
}
