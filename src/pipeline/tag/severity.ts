import type { Word } from './words.ts';

const levels = new Map([
  ['none', 0],
  ['minimal', 0],
  ['mild', 1],
  ['moderate', 2],
  ['severe', 3],
]);

/** Words by which a change of severity begins. */
export const levelNames: readonly string[] = [...levels.keys()];

/**
 * An ordinal change ("from severe to moderate") as the number of levels moved, down being negative;
 * the names of the levels stand in `of`.
 */
export function severityChanges(text: readonly Word[], from: number) {
  const first = text[from];
  const low = levels.get(first?.text ?? '');
  if (!first || low === undefined || text[from + 1]?.text !== 'to') return undefined;
  const last = text[from + 2];
  const high = levels.get(last?.text ?? '');
  // "moderate to severe depression" is a range of people, not a change.
  if (!last || high === undefined || high >= low) return undefined;
  return {
    value: high - low,
    unit: 'levels',
    of: `${first.text} to ${last.text}`,
    from,
    to: from + 3,
  };
}
