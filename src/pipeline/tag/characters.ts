/** Sorts of UTF-16 code units, as far as they are sorted without asking Unicode's tables. */
export const other = 0;
export const space = 1;
export const letter = 2;
export const digit = 3;
/** Per cent and money: a word of its own. */
export const sign = 4;
export const unknown = 5;

/** Sorts of the first 256, which are those of ISO 8859-1. */
const latin = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return space;
  if (/[\p{L}\p{M}]/u.test(character)) return letter;
  if (/\d/u.test(character)) return digit;
  return /[%$£€]/u.test(character) ? sign : other;
});

/** Sort of a code unit; `NaN`, which stands behind the end of a text, is no letter, digit or sign. */
export function sortOf(code: number): number {
  if (code < 256) return latin[code] ?? other;
  // Dashes, quotation marks, bullets and dots.
  if (code >= 0x2010 && code <= 0x2027) return other;
  return code === 0x20ac ? sign : Number.isNaN(code) ? other : unknown;
}
