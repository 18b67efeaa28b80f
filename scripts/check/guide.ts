import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { parseChapter } from '../../src/guide/chapter.ts';
import { hardestGrade, readingLevel } from '../../src/guide/reading-level.ts';
import type { Chapter } from '../../src/guide/chapter.ts';

/** Where the chapters are, relative to the repository. */
export const guideFolder = 'src/content/guide';

/** The chapters of the guide below `root`, sorted by name; none where there is no guide. */
export function readGuide(root: string): Chapter[] {
  if (!existsSync(join(root, guideFolder))) return [];
  return readdirSync(join(root, guideFolder))
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const path = `${guideFolder}/${name}`;
      const value = readFileSync(join(root, path), 'utf8');
      return parseChapter(name.slice(0, -'.mdx'.length), new VFile({ path, value }));
    });
}

/** A line for each chapter: its Flesch–Kincaid grade, the age that fits, its words and its name. */
export function readingLevels(chapters: readonly Chapter[]): string {
  if (chapters.length === 0) return '';
  const lines = chapters.map((chapter) => {
    const { grade, age, words } = readingLevel(chapter);
    const figures = [grade.toFixed(1), age.toFixed(0), String(words)];
    return `${figures.map((figure) => figure.padStart(6)).join('')}  ${chapter.slug}`;
  });
  const head = `Reading level of the guide (Flesch–Kincaid; warning above grade ${hardestGrade}, age ${hardestGrade + 5})`;
  return `${[head, ' grade   age words  chapter', ...lines].join('\n')}\n`;
}
