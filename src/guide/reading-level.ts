import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Chapter } from './chapter.ts';

/** How hard a chapter is to read. */
export interface ReadingLevel {
  words: number;
  sentences: number;
  /** Years of school in the United States. */
  grade: number;
  /** Age at which most have had that schooling: grade and five years. */
  age: number;
}

/** Above this grade a chapter is harder than for readers of fourteen. */
export const hardestGrade = 9;

/**
 * Flesch–Kincaid grade of a chapter, `0.39 × words/sentences + 11.8 × syllables/words − 15.59`
 * (Kincaid, Fishburne, Rogers and Chissom 1975, Naval Technical Training Command, report 8-75). A
 * figure counts as a word of one syllable; headings, and figures put in at build time, are left out.
 */
export function readingLevel({ sentences }: Pick<Chapter, 'sentences'>): ReadingLevel {
  const words = sentences.flatMap(
    ({ text }) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,]*/gu) ?? [],
  );
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const counts = { sentence: sentences.length, word: words.length, syllable: syllables };
  const grade = words.length === 0 ? 0 : fleschKincaid(counts);
  return { words: words.length, sentences: sentences.length, grade, age: grade + 5 };
}
