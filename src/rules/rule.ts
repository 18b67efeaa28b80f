import type { Chapter } from '../guide/chapter.ts';
import type { ParsedCorpus, Segment } from '../types.ts';

/** A statement without its place. */
export type Said = Pick<Segment, 'id' | 'source' | 'text'>;

/** What a rule looks at; `today` (an ISO day) is passed in so that a check can be repeated. */
export interface RuleContext {
  corpus: ParsedCorpus;
  /** Statements with their places; where only some files are asked for, perhaps those of others not. */
  segments: readonly Segment[];
  /** All statements, by what can be asked of them without their places. */
  statements: readonly Said[];
  /** Chapters of the guide; empty where only the corpus is held against the rules. */
  guide: readonly Chapter[];
  today: string;
  /** Given where only what touches these files, by path, is asked for. */
  asked?: (path: string) => boolean;
  /** Hashes of a source's runs of words, by its slug, where they are known from before. */
  runs?: (slug: string) => Uint32Array | undefined;
}

/** A rule adds messages to the vfiles of the corpus and is silent on good input. */
export type Rule = (context: RuleContext) => void;

/** A list of words with at most so many shown. */
export const some = (words: readonly string[], most = 8): string =>
  words.slice(0, most).join(', ') + (words.length > most ? ' …' : '');
