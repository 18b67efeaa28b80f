import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { writeWhole } from '../write-whole.ts';

/** SHA-256 in hex. */
export const hashOf = (contents: string | Uint8Array): string => hash('sha256', contents);

const hashes = new WeakMap<{ contents: string }, string>();

/** The same of a file's contents, worked out once for all who ask. */
export function hashOfFile(file: { contents: string }): string {
  const known = hashes.get(file) ?? hashOf(file.contents);
  hashes.set(file, known);
  return known;
}

const texts = new WeakMap<object, string>();

/** A record as JSON, made once for all who ask; it must not be changed afterwards. */
export function jsonOf(record: object): string {
  const text = texts.get(record) ?? JSON.stringify(record);
  texts.set(record, text);
  return text;
}

/** Names of the 256 parts that what is kept lies in: the first two hex digits of a hash. */
export const parts = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));
/** The part that a name always falls in. */
export const partOf = (name: string): string => hashOf(name).slice(0, 2);

/**
 * What an earlier run kept in a file under the same method; nothing where there is no such file, where
 * it was kept under another method, or where a single byte of it has changed since.
 */
export async function recallBytes(path: string, method: string): Promise<Buffer | undefined> {
  try {
    const whole = await readFile(path);
    const end = whole.indexOf('\n');
    const body = whole.subarray(end + 1);
    return whole.toString('latin1', 0, end) === headOf(method, body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps bytes for later runs, all or nothing: of two runs at once, the whole of one stays. Where
 * nothing can be written, the next run works it out again.
 */
export async function keepBytes(path: string, method: string, body: Uint8Array): Promise<void> {
  const whole = Buffer.concat([Buffer.from(`${headOf(method, body)}\n`), body]);
  await writeWhole(path, whole).catch(() => undefined);
}

/** The same for a value that was kept as JSON. */
export async function recall(path: string, method: string): Promise<unknown> {
  const body = await recallBytes(path, method);
  return body && (JSON.parse(body.toString()) as unknown);
}

/** The same for a value, kept as JSON. */
export async function keep(path: string, method: string, value: unknown): Promise<void> {
  await keepBytes(path, method, Buffer.from(JSON.stringify(value)));
}

/** The method, and a sum that no change of a single byte leaves as it was: damage is feared here, nobody's will. */
const headOf = (method: string, body: Uint8Array): string =>
  `${method} ${crc32(body).toString(16).padStart(8, '0')}`;
