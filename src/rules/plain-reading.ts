import { warning } from '../fault.ts';
import { hardestGrade, readingLevel } from '../guide/reading-level.ts';
import type { Rule } from './rule.ts';

/** Warns of a chapter of the guide that is harder to read than for people of fourteen. */
export const plainReading: Rule = ({ guide }) => {
  for (const chapter of guide) {
    const { grade, age } = readingLevel(chapter);
    if (grade <= hardestGrade) continue;
    const reason = `Unexpected reading level of grade ${grade.toFixed(1)} (age ${age.toFixed(0)}), expected at most ${hardestGrade} (age ${hardestGrade + 5}), shorten sentences and choose shorter words`;
    warning(chapter.file, 'plain-reading', reason, 0);
  }
};
