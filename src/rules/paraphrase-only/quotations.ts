import type { Span } from '../../types.ts';

/** What ends a quotation, by the mark that opens it. */
const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '„': '“”' };

/**
 * The stretches of a text that stand in quotation marks, marks included, in order. A mark that nothing
 * closes opens none. Each kind of mark is looked for once to the end, so that a million of them are
 * read in one go, as a pattern would not.
 */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  const unclosed = new Set<string>();
  for (let start = 0; start < text.length; start += 1) {
    const opening = text.charAt(start);
    const ends = closing[opening];
    if (ends === undefined || unclosed.has(opening)) continue;
    let end = start + 1;
    while (end < text.length && !ends.includes(text.charAt(end))) end += 1;
    if (end === text.length) unclosed.add(opening);
    else {
      found.push({ start, end: end + 1 });
      start = end;
    }
  }
  return found;
}
