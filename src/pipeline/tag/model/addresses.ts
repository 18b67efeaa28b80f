import { hash } from './hash.ts';

/** The same few thousand names come again and again; new ones must not fill the memory. */
const most = 20_000;

/** Addresses of features whose names differ in one part only: each is worked out once. */
export function family(before: string, after = ''): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = hash(`${before}${name}${after}`);
    known.set(name, made);
    return made;
  };
}
