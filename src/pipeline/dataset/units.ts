import type { Segment, Unit } from '../../types.ts';
import type { SourceKind } from '../../vocabulary.ts';

/** A segment with all that the reader looks at; neighbours are those of the same source, in order. */
export interface Placed {
  segment: Segment;
  unit: Unit;
}

/** Gives each segment its context; segments of one source stand together, in reading order. */
export function unitsOf(
  segments: readonly Segment[],
  kinds: ReadonlyMap<string, SourceKind>,
): Placed[] {
  return segments.flatMap((segment, index) => {
    const kind = kinds.get(segment.source);
    if (kind === undefined) return [];
    const [before, after] = [segments[index - 1], segments[index + 1]];
    const unit: Unit = {
      text: segment.text,
      kind,
      heading: segment.heading,
      quoted: segment.quoted,
      ...(before?.source === segment.source ? { previous: before.text } : {}),
      ...(after?.source === segment.source ? { next: after.text } : {}),
    };
    return [{ segment, unit }];
  });
}
