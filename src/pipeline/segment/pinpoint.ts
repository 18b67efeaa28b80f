import type { Pinpoint, Span } from '../../types.ts';

/** A pinpoint `[[first words … last words]]` with its place in the text it stands in. */
export interface PlacedPinpoint extends Span {
  pinpoint: Pinpoint;
}

/** All pinpoints of a text, in order. */
export function findPinpoints(text: string): PlacedPinpoint[] {
  return Array.from(text.matchAll(/\[\[([^[\]]*)\]\]/g), (match) => {
    const words = (match[1] ?? '').replace(/\s+/g, ' ').trim();
    const [first = '', last] = words.split(/…|\.\.\./, 2).map((part) => part.trim());
    const end = match.index + match[0].length;
    return { start: match.index, end, pinpoint: { first, ...(last && { last }) } };
  });
}
