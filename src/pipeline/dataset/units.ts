import { onePage } from '../tag/one-page.ts';
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
  return [...Map.groupBy(segments, ({ source }) => source)].flatMap(([source, own]) => {
    const kind = sources.get(source)?.kind;
    if (kind === undefined) return [];
    const units = onePage(
      own.map(({ text, heading, quoted }) => ({ text, kind, heading, quoted })),
    );
    return own.flatMap((segment, at) => {
      const unit = units[at];
      return unit ? [{ segment, unit }] : [];
    });
  });
}
