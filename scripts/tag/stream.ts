import { Doc, parseLine, type Line } from './line.ts';
import type { Unit } from '../../src/types.ts';

/** A line with its context, ready to be read. */
export interface Placed {
  line: Line;
  unit: Unit;
}

/** Called with the number of a line that cannot be understood, from 1, and the reason. */
export type OnFault = (number: number, message: string) => void;

/**
 * Lines of JSON as they come in: all that one chunk of the input completes at once, so that whoever
 * sends line by line is answered line by line. A line is given when the one after it is known,
 * because that is part of its context.
 */
export async function* placedIn(
  chunks: AsyncIterable<string>,
  onFault: OnFault,
): AsyncGenerator<Placed[]> {
  let number = 0;
  let before: Line | undefined;
  let held: Line | undefined;
  const doc = new Doc();
  for await (const lines of linesIn(chunks)) {
    const placed: Placed[] = [];
    for (const raw of lines) {
      number++;
      if (raw.trim() === '') continue;
      const parsed = parseLine(raw);
      if ('message' in parsed) {
        onFault(number, parsed.message);
        continue;
      }
      if (held) placed.push({ line: held, unit: doc.unitOf(held, before, parsed.line) });
      [before, held] = [held, parsed.line];
    }
    if (placed.length > 0) yield placed;
  }
  if (held) yield [{ line: held, unit: doc.unitOf(held, before, undefined) }];
}

/** Whole lines, chunk by chunk; a line ends with a line feed, a carriage return or both. */
async function* linesIn(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest: string[] = [];
  for await (const chunk of chunks) {
    // A carriage return at the end may be half of a line end.
    const sure = chunk.endsWith('\r') ? chunk.slice(0, -1) : chunk;
    const end = Math.max(sure.lastIndexOf('\n'), sure.lastIndexOf('\r')) + 1;
    if (end === 0) {
      rest.push(chunk);
      continue;
    }
    const lines = (rest.join('') + chunk.slice(0, end)).split(/\r\n|\n|\r/u);
    lines.pop();
    rest = [chunk.slice(end)];
    yield lines;
  }
  const last = rest.join('');
  if (last !== '') yield last.replace(/(?:\r\n|\r)$/u, '').split(/\r\n|\r/u);
}
