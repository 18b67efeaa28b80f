import { fault } from '../../fault.ts';
import type { VFile } from 'vfile';

/** Refuses the first line of a JSON lines file that is not a JSON object. */
export function refuseBrokenLines(file: VFile): void {
  let offset = 0;
  for (const line of String(file.value).split('\n')) {
    if (line.trim() !== '' && !isObject(line)) {
      const reason =
        'Unexpected line, expected one JSON object a line, correct its quotes and commas';
      fault(file, 'front-matter', reason, offset);
      return;
    }
    offset += line.length + 1;
  }
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
