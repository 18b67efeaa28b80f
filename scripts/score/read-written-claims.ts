import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writtenClaim, type WrittenClaim } from '../../src/schema/written-claim.ts';
import { Failure } from '../command.ts';

/** Files of `reviews/written-claims`. */
export type WrittenPart = 'dev' | 'test' | 'by-study' | 'by-record' | 'second-reader';

const pathOf = (part: WrittenPart): string => `reviews/written-claims/${part}.jsonl`;

/** Claims written for measuring, of one part; `[]` where the project has none; a `Failure` names a wrong line. */
export async function readWrittenClaims(root: string, part: WrittenPart): Promise<WrittenClaim[]> {
  return writtenClaimsIn(await readWrittenText(root, part), part);
}

/** The text of one part; empty where the project has none. */
export async function readWrittenText(root: string, part: WrittenPart): Promise<string> {
  return readFile(join(root, pathOf(part)), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
}

/** The claims in the text of one part; throws a `Failure` that names a wrong line. */
export function writtenClaimsIn(text: string, part: WrittenPart): WrittenClaim[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const result = writtenClaim.safeParse(parsed(line));
    if (result.success) return [result.data];
    const key = result.error.issues[0]?.path.join('.') ?? '';
    throw new Failure(
      `${pathOf(part)}:${index + 1}:1: Unexpected ${key === '' ? 'line' : `value of "${key}"`}, expected a claim with kind, verdict, studies and why, correct the line`,
    );
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
