/** Lists no longer than this are sorted by putting each item in its place. */
const short = 40;

/** Sorts in place as `sort` does, equals staying in order; of a few items it is several times as fast. */
export function sorted<Item>(items: Item[], order: (a: Item, b: Item) => number): Item[] {
  if (items.length > short) return items.sort(order);
  for (let at = 1; at < items.length; at++) {
    const item = items[at] as Item;
    let place = at;
    for (; place > 0 && order(item, items[place - 1] as Item) < 0; place--) {
      items[place] = items[place - 1] as Item;
    }
    items[place] = item;
  }
  return items;
}
