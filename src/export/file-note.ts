import { createHash } from 'node:crypto';

/** What a file of the release came to. */
export interface FileNote {
  bytes: number;
  /** In hex. */
  sha256: string;
}

/** Files of a release by name, in the order in which they are listed. */
export type FileNotes = ReadonlyMap<string, FileNote>;

/** Characters that are gathered before they are hashed and written. */
const batch = 1 << 20;

/** Counts and hashes the parts of a file, and hands their bytes on in batches of about a megabyte. */
export function noteOf(
  parts: Iterable<string | Uint8Array>,
  write: (bytes: Uint8Array) => void = () => undefined,
): FileNote {
  const hash = createHash('sha256');
  let bytes = 0;
  let held = '';
  const put = (part: Uint8Array): void => {
    bytes += part.byteLength;
    hash.update(part);
    write(part);
  };
  for (const part of parts) {
    if (typeof part !== 'string') put(part);
    else {
      held += part;
      if (held.length < batch) continue;
      put(Buffer.from(held));
      held = '';
    }
  }
  if (held !== '') put(Buffer.from(held));
  return { bytes, sha256: hash.digest('hex') };
}
