import { themes } from '../../src/vocabulary.ts';
import type { Tags } from '../../src/types.ts';
import type { Difference } from './difference.ts';

/** The reader is sure that a theme is there, and sure that it is not; between them it is no judge. */
export const surely = 0.95;
const hardly = 0.1;
const sureStance = 0.9;

/** Themes the reader surely finds on one side and surely not on the other, and a stance turned about. */
export function compareThemes(
  passage: readonly Tags[],
  statement: Tags,
): Pick<Difference, 'kind' | 'reason'>[] {
  if (passage.length === 0) return [];
  const found: Pick<Difference, 'kind' | 'reason'>[] = [];
  for (const theme of themes) {
    const there = Math.max(...passage.map((tags) => tags.confidence[theme] ?? 0));
    const here = statement.confidence[theme] ?? 0;
    if (there >= surely && here < hardly) {
      const reason = `Unexpected loss of the theme ${theme}, expected the passage's themes, say what it says of it`;
      found.push({ kind: 'theme-lost', reason });
    }
    if (here >= surely && there < hardly) {
      const reason = `Unexpected theme ${theme}, expected the passage's themes only, keep to what it says`;
      found.push({ kind: 'theme-added', reason });
    }
  }
  const turned = { favourable: 'critical', critical: 'favourable', mixed: '', neutral: '' };
  const opposite = turned[statement.stance];
  const sure = [statement, ...passage].every(
    ({ confidence }) => (confidence.stance ?? 0) >= sureStance,
  );
  if (sure && passage.every(({ stance }) => stance === opposite)) {
    const reason = `Unexpected ${statement.stance} statement, expected a ${opposite} one like its passage, keep its direction`;
    found.push({ kind: 'stance-reversed', reason });
  }
  return found;
}
