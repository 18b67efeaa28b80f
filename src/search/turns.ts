/** Whether the favourable side opens: by the words, so that neither side always comes first. */
export function favourableFirst(words: string): boolean {
  let hash = 0;
  for (const character of words) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return hash % 2 === 0;
}

/**
 * Sets results in turn: one favourable, one critical, one of those between, over and over, each list
 * in its own order. Where a list has run out the others go on.
 */
export function inTurn<Item>(lists: Item[][]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  ).flat();
}
