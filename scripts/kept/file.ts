import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeWhole } from '../write-whole.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * What an earlier run kept in a file under the same method; nothing where there is no such file, where
 * it was kept under another method, or where a single byte of it has changed since.
 */
export async function recall(path: string, method: string): Promise<unknown> {
  try {
    const text = await readFile(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === headOf(method, body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a value for later runs, all or nothing: of two runs at once, the whole of one stays. Where
 * nothing can be written, the next run works it out again.
 */
export async function keep(path: string, method: string, value: unknown): Promise<void> {
  const body = JSON.stringify(value);
  await writeWhole(path, `${headOf(method, body)}\n${body}`).catch(() => undefined);
}

const headOf = (method: string, body: string): string => `${method} ${hashOf(body)}`;
