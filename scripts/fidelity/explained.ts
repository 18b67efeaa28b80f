import { fault } from '../../src/fault.ts';
import type { ParsedFidelity, ParsedSource, Segment } from '../../src/types.ts';
import type { Difference } from './difference.ts';

/** What rests on the reader: the next training may find it again, so its explanation stays. */
const rests = new Set<Difference['kind']>([
  'theme-lost',
  'theme-added',
  'stance-reversed',
  'left-out',
]);

/**
 * Adds a message for every difference that nobody explained to the source's file, and one for every
 * explanation that explains nothing to its own. Gives the number of differences explained.
 */
export function report(
  differences: readonly Difference[],
  source: ParsedSource,
  segments: readonly Segment[],
  recorded: ParsedFidelity | undefined,
): number {
  const entries = recorded?.data?.explained ?? [];
  const used = new Set<(typeof entries)[number]>();
  let explained = 0;
  for (const one of differences) {
    const found = entries.find(
      ({ statement, sentence, difference }) =>
        difference === one.kind &&
        (one.statement === undefined ? sentence === one.sentence : statement === one.statement),
    );
    if (found) {
      used.add(found);
      explained += 1;
      continue;
    }
    const at = segments.find(({ id }) => id === one.statement)?.at.offset;
    fault(source.file, one.kind, `${one.reason}${whereOf(one)}`, at);
  }
  for (const [at, entry] of entries.entries()) {
    if (used.has(entry) || !recorded || rests.has(entry.difference)) continue;
    const reason = `Unexpected explanation of ${entry.difference}, expected a difference that it explains, take it away`;
    fault(recorded.file, 'explained', reason, recorded.place('explained', at));
  }
  return explained;
}

const whereOf = ({ statement, sentence }: Difference): string => {
  const passage = sentence === undefined ? '' : `, sentence ${sentence} of the original`;
  return statement === undefined ? '' : ` (${statement}${passage})`;
};
