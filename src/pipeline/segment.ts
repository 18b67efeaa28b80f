import { location } from 'vfile-location';
import { findPinpoints } from './segment/pinpoint.ts';
import { sentences } from './segment/sentences.ts';
import { statementId } from './segment/statement-id.ts';
import type { Block, ParsedCorpus, ParsedSource, Pinpoint, Segment, Span } from '../types.ts';

/**
 * Cuts the blocks of every source into sentences with their places; `contents.slice(offset, end)` is
 * the text of each. Throws only where that does not hold, which would be a defect of this stage.
 */
export function segment({ sources }: Pick<ParsedCorpus, 'sources'>): Segment[] {
  return sources.flatMap(segmentSource);
}

/** The statements of one source, in reading order. */
export function segmentSource(source: ParsedSource): Segment[] {
  const places = location(source.contents);
  const times = new Map<string, number>();
  return source.blocks.flatMap((block) =>
    cut(source.contents, block).map(({ start, end, pinpoint }) => {
      const text = source.contents.slice(start, end);
      const id = statementId(source.slug, text);
      const time = (times.get(id) ?? 0) + 1;
      times.set(id, time);
      const point = places.toPoint(start);
      if (!point) throw new RangeError(`No place for offset ${start} in ${source.file.path}`);
      const { line, column } = point;
      return {
        id: time === 1 ? id : `${id}-${time}`,
        source: source.slug,
        at: { file: source.file.path, line, column, offset: start, end },
        text,
        heading: block.heading,
        quoted: block.quoted,
        ...(pinpoint && { pinpoint }),
      };
    }),
  );
}

interface Cut extends Span {
  pinpoint?: Pinpoint;
}

/** Sentences of a block; a pinpoint ends the sentence before it, and belongs to that one. */
function cut(contents: string, block: Block): Cut[] {
  const raw = contents.slice(block.start, block.end);
  const cuts: Cut[][] = [];
  let start = 0;
  let last: Cut | undefined;
  for (const found of findPinpoints(raw)) {
    const before: Cut[] = spans(raw, start, found.start);
    cuts.push(before);
    last = before.at(-1) ?? last;
    // Of two pinpoints in a row the first stands; a rule reports the second.
    if (last && !last.pinpoint) last.pinpoint = found.pinpoint;
    start = found.end;
  }
  cuts.push(spans(raw, start, raw.length));
  return cuts.flat().map((one) => ({
    ...one,
    start: block.start + one.start,
    end: block.start + one.end,
  }));
}

const spans = (raw: string, start: number, end: number): Span[] =>
  sentences(raw.slice(start, end)).map((span) => ({
    start: start + span.start,
    end: start + span.end,
  }));
