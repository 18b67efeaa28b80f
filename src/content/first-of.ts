/** The first `count` different items of lists, read one after the other, that `fits`; no list is read further than that. */
export function firstOf<Item>(
  lists: readonly (readonly Item[])[],
  fits: (item: Item) => boolean,
  count: number,
): Item[] {
  const found = new Set<Item>();
  for (const list of lists) {
    for (const item of list) {
      if (found.size === count) return [...found];
      if (fits(item)) found.add(item);
    }
  }
  return [...found];
}
