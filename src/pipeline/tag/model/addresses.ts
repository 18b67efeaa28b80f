import { hash } from './hash.ts';

/** The same few thousand names come again and again. */
const known = new Map<string, number>();
const most = 50_000;

/** Address of a feature with a name; for names that come again, since they are remembered. */
export function addressOf(name: string): number {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const made = hash(name);
  known.set(name, made);
  return made;
}
