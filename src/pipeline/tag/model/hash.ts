/** FNV-1a over UTF-16 code units, 32 bits: the address of a feature in the table of weights. */
export const hash = (text: string): number => ended(begun(text));

/** The same for a name that goes on with more text: how far it has come, from where it stood. */
export function begun(text: string, from = 0x811c9dc5): number {
  let h = from;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** The address of a name that has come to its end. */
export const ended = (begun: number): number => mix(begun);

/** Two addresses as one, order kept. */
export const join = (a: number, b: number, kind: number): number =>
  mix(Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ kind, 0x85ebca6b));

function mix(h: number): number {
  let m = h ^ (h >>> 16);
  m = Math.imul(m, 0x7feb352d);
  m ^= m >>> 15;
  return m >>> 0;
}
