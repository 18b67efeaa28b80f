/** Something that begins at a word, by number. */
interface Placed {
  from: number;
}

/** Of items in order of place, the number of the first that begins at a word or later; found by bisection. */
export function firstFrom(items: readonly Placed[], from: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of items in order of place, those that begin at words `from` up to, not including, `to`. */
export function beginningIn<Item extends Placed>(
  items: readonly Item[],
  from: number,
  to: number,
): readonly Item[] {
  const first = firstFrom(items, from);
  let end = first;
  while (end < items.length && (items[end]?.from ?? 0) < to) end++;
  return items.slice(first, end);
}
