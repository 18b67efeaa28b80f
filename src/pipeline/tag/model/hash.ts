/** FNV-1a over UTF-16 code units, 32 bits: the address of a feature in the table of weights. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Two addresses as one, order kept. */
export const join = (a: number, b: number, kind: number): number =>
  mix(Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ kind, 0x85ebca6b));

function mix(h: number): number {
  let m = h ^ (h >>> 16);
  m = Math.imul(m, 0x7feb352d);
  m ^= m >>> 15;
  return m >>> 0;
}
