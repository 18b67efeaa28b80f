import { UsageError } from '../command.ts';
import type { Statement } from '../../src/types.ts';

/** A run of this many words of the source would be part of what was to be taken out. */
const run = 4;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Throws a `UsageError` where a reason says nothing, or repeats words of the source. */
export function refuseReason(reason: string, statements: readonly Statement[]): void {
  const words = wordsOf(reason);
  if (words.length < run) {
    throw new UsageError(
      `Unexpected reason "${reason}", expected a sentence that a reader can follow, say why, as in "Its writer asked for it."`,
    );
  }
  const said = new Set(statements.flatMap(({ text }) => runsOf(wordsOf(text))));
  const shared = runsOf(words).find((one) => said.has(one));
  if (shared === undefined) return;
  throw new UsageError(
    `Unexpected words of the source in the reason ("${shared}"), expected none of them, say why without telling what`,
  );
}

const runsOf = (words: readonly string[]): string[] =>
  words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' '));
