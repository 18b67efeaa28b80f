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

/** The same for names that are told apart by the group of pages they stand on. */
export function familyByGroup(before: string): (name: string, group: string) => number {
  const known = new Map<string, (name: string) => number>();
  return (name, group) => {
    let own = known.get(group);
    if (!own) {
      own = family(before, `@${group}`);
      known.set(group, own);
    }
    return own(name);
  };
}
