import type { StudyFile } from '../../src/schema/study.ts';
import { basisOf } from '../../src/pipeline/trace/basis.ts';
import type { ParsedDecision } from '../../src/types.ts';

/** A decision file with the basis of each ruling written in; every other character stays. */
export function stamped(
  { contents, data, place }: ParsedDecision,
  studies: ReadonlyMap<string, StudyFile>,
  onlyMissing = false,
): { text: string; changed: number } {
  let text = contents;
  let changed = 0;
  // From the end, so that the places before stay right.
  for (const [index, ruling] of [...(data?.claims ?? []).entries()].reverse()) {
    const rests = ruling.studies.flatMap((id) => studies.get(id) ?? []);
    if (rests.length === 0 || rests.length < ruling.studies.length) continue;
    const basis = basisOf(rests);
    if (basis === ruling.basis || (onlyMissing && ruling.basis !== undefined)) continue;
    const old = place('claims', index, 'basis');
    const by = place('claims', index, 'by');
    if (old !== undefined) text = text.slice(0, old.start) + quoted(basis) + text.slice(old.end);
    else if (by !== undefined) text = withLine(text, by.start, `basis: ${quoted(basis)}`);
    else continue;
    changed++;
  }
  return { text, changed };
}

/** Quoted, since hex digits alone may be read as a number. */
const quoted = (basis: string): string => `'${basis}'`;

/** Puts a line before the one in which an offset lies, indented alike. */
function withLine(text: string, offset: number, line: string): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^\s*/.exec(text.slice(start, offset))?.[0] ?? '';
  const end = text.slice(start).includes('\r\n') ? '\r\n' : '\n';
  return `${text.slice(0, start)}${indent}${line}${end}${text.slice(start)}`;
}
