import { isBoundary } from './boundary.ts';
import type { Span } from '../../types.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Cuts plain text into sentences: spans in UTF-16 offsets, in order, without overlap, white space
 * trimmed. A blank line ends a sentence, a single line break does not. Stretches without a letter or
 * a digit are left out.
 */
export function sentences(text: string): Span[] {
  // Lists in a list, made flat in the end: a paragraph may hold more sentences than a call takes arguments.
  const spans: Span[][] = [];
  let start = 0;
  for (const gap of text.matchAll(/(?:\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r)\s*/g)) {
    spans.push(inParagraph(text.slice(start, gap.index), start));
    start = gap.index + gap[0].length;
  }
  spans.push(inParagraph(text.slice(start), start));
  return spans.flat();
}

function inParagraph(text: string, base: number): Span[] {
  const masked = mask(text);
  const spans: Span[] = [];
  let start = 0;
  for (const end of boundaries(masked)) {
    const span = trim(text, start, end);
    if (span) spans.push({ start: base + span.start, end: base + span.end });
    start = end;
  }
  return spans;
}

/** The same length without what misleads the segmenter: line ends, and marks of notes "[12]". */
const mask = (text: string): string =>
  text
    .replace(/[\r\n\u2028\u2029\u0085\v\f]/g, ' ')
    .replace(/(?<=[.!?]["”’)]?)\[\d+(?:[,–-]\s?\d+)*\]/g, (note) => ')'.repeat(note.length));

function boundaries(text: string): number[] {
  const proposed: number[] = [];
  for (const { index } of segmenter.segment(text)) if (index > 0) proposed.push(index);
  const kept: number[] = [];
  for (const [i, at] of proposed.entries()) {
    const before = text.slice(kept.at(-1) ?? 0, at);
    const after = text.slice(at, proposed[i + 1] ?? text.length);
    if (isBoundary(before, after) && !opensInside(before, text.slice(at, at + 400))) kept.push(at);
  }
  kept.push(text.length);
  return kept;
}

const openings: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['“', '”'],
];

/**
 * Says whether the boundary stands inside a bracket or a quotation after which the outer sentence
 * goes on: `He said “It works. I slept.” and left.`
 */
function opensInside(before: string, after: string): boolean {
  for (const [open, close] of openings) {
    if (before.lastIndexOf(open) <= before.lastIndexOf(close)) continue;
    const closing = after.indexOf(close);
    if (closing < 0 || after.slice(0, closing).includes(open)) continue;
    if (/^[,;:]?\s*\p{Ll}|^[.,;:!?]/u.test(after.slice(closing + 1))) return true;
  }
  return insideStraightQuotes(before, after);
}

function insideStraightQuotes(before: string, after: string): boolean {
  if ((before.split('"').length - 1) % 2 === 0) return false;
  const closing = after.indexOf('"');
  if (closing < 0 || closing > 300) return false;
  return /^[,;:]?\s+\p{Ll}/u.test(after.slice(closing + 1));
}

function trim(text: string, start: number, end: number): Span | undefined {
  const raw = text.slice(start, end);
  if (!/[a-z]/u.test(raw) && !/[\p{L}\p{N}]/u.test(raw)) return undefined;
  const lead = raw.length - raw.trimStart().length;
  return { start: start + lead, end: start + raw.trimEnd().length };
}
