import { createHash } from 'node:crypto';

/**
 * Id of a statement: slug and the first eight hex digits of SHA-256 over its text, after NFC, white
 * space collapsed and lower case, so that it survives reordering and rewrapping.
 */
export function statementId(slug: string, text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return `${slug}-${createHash('sha256').update(plain, 'utf8').digest('hex').slice(0, 8)}`;
}
