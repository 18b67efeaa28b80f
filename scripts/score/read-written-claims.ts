import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writtenClaim, type WrittenClaim } from '../../src/schema/written-claim.ts';
import { Failure } from '../command.ts';

/** Claims written for measuring, of one part; `[]` where the project has none; a `Failure` names a wrong line. */
export async function readWrittenClaims(
  root: string,
  part: 'dev' | 'test' | 'by-study' | 'second-reader',
): Promise<WrittenClaim[]> {
  const path = `reviews/written-claims/${part}.jsonl`;
  const contents = await readFile(join(root, path), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  return contents.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const result = writtenClaim.safeParse(parsed(line));
    if (result.success) return [result.data];
    const key = result.error.issues[0]?.path.join('.') ?? '';
    throw new Failure(
      `${path}:${index + 1}:1: Unexpected ${key === '' ? 'line' : `value of "${key}"`}, expected a claim with kind, verdict, studies and why, correct the line`,
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
