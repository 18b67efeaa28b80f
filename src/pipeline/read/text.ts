import { isUtf8 } from 'node:buffer';
import { fault } from '../../fault.ts';
import type { VFile } from 'vfile';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Largest file in bytes: the longest source of the corpus is a hundredth of it. */
export const largest = 1_000_000;

/** The same for labelled sentences: lines that maintainers make by the thousand. */
export const largestGold = 20_000_000;

/**
 * The text of some bytes, byte-order mark and line ends kept; `undefined` and a message on the file
 * where they are not UTF-8 or hold a NUL.
 */
export function decode(bytes: Buffer, file: VFile): string | undefined {
  if (!isUtf8(bytes)) {
    refuseEncoding(bytes, file);
    return undefined;
  }
  const text = utf8.decode(bytes);
  const nul = text.indexOf('\0');
  if (nul < 0) return text;
  file.value = text;
  fault(file, 'read', 'Unexpected NUL byte, expected text, save the file as plain UTF-8 text', nul);
  return undefined;
}

function refuseEncoding(bytes: Buffer, file: VFile): void {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const at = utf16 ? 0 : validBytes(bytes);
  const valid = utf8.decode(bytes.subarray(0, at));
  const byte = `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
  file.value = `${valid}\uFFFD`;
  const what = `Unexpected byte ${byte} at byte ${at}${utf16 ? ' (UTF-16)' : ''}`;
  fault(file, 'read', `${what}, expected UTF-8 text, save the file in UTF-8`, valid.length);
}

/** Number of bytes before the first that is not UTF-8, found by halving. */
function validBytes(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (prefixIsValid(bytes, middle)) low = middle;
    else high = middle - 1;
  }
  // The prefix may end inside a letter that is cut off: step back to where that letter begins.
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low -= 1;
  return low;
}

function prefixIsValid(bytes: Buffer, end: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    return true;
  } catch {
    return false;
  }
}
