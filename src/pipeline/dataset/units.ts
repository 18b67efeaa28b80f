import { Quotation } from '../tag/quotation.ts';
import type { Segment, Source, Unit } from '../../types.ts';

/** A segment with all that the reader looks at; neighbours are those of the same source, in order. */
export interface Placed {
  segment: Segment;
  unit: Unit;
}

/** Gives each segment its context; segments of one source stand together, in reading order. */
export function unitsOf(
  segments: readonly Segment[],
  sources: ReadonlyMap<string, Pick<Source, 'kind'>>,
): Placed[] {
  const quotation = new Quotation();
  return segments.flatMap((segment, index) => {
    const kind = sources.get(segment.source)?.kind;
    if (kind === undefined) return [];
    const [before, after] = [segments[index - 1], segments[index + 1]];
    const goesOn = quotation.goesOn(segment.text, `${segment.source}\n${segment.heading ?? ''}`);
    const unit: Unit = {
      text: segment.text,
      kind,
      heading: segment.heading,
      quoted: segment.quoted || goesOn,
      ...(before?.source === segment.source ? { previous: before.text } : {}),
      ...(after?.source === segment.source ? { next: after.text } : {}),
    };
    return [{ segment, unit }];
  });
}
