import { words } from '../../src/pipeline/tag/words.ts';
import type { Difference } from './difference.ts';
import type { Original } from './original.ts';

/** Longest run of words that a paraphrase may share with its original, less one. */
const most = 7;

/** Every run of eight words in a row, as one text. */
export function runsOf({ words: all }: Original): Set<string> {
  return new Set(rows(all.map(({ text }) => text)));
}

/** The first eight words of a statement that stand in the original in the same order. */
export function compareRuns(
  statement: string,
  runs: ReadonlySet<string>,
): Pick<Difference, 'kind' | 'reason'>[] {
  const shared = rows(words(statement).map(({ text }) => text)).find((row) => runs.has(row));
  if (shared === undefined) return [];
  const reason = `Unexpected run of ${most + 1} words of the original ("${shared}"), expected at most ${most}, say it in our own words`;
  return [{ kind: 'shared-run', reason }];
}

const rows = (texts: readonly string[]): string[] =>
  texts.slice(most).map((_, at) => texts.slice(at, at + most + 1).join(' '));
