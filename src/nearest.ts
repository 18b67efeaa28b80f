/** Number of single-letter insertions, deletions and replacements between two words (Levenshtein). */
export function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(from).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(to).entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const parts = (word: string) => word.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2);

/** The option that the word was most likely meant to be: close in spelling, or sharing a part. */
export function nearest(word: string, options: readonly string[]): string | undefined {
  const given = word.toLowerCase().slice(0, 120);
  const ranked = options
    .map((option) => ({ option, steps: distance(given, option.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps || (a.option < b.option ? -1 : 1));
  const best = ranked[0];
  if (best && best.steps <= Math.max(1, Math.floor(best.option.length * 0.4))) return best.option;
  const own = new Set(parts(given));
  return ranked.find(({ option }) => parts(option.toLowerCase()).some((part) => own.has(part)))
    ?.option;
}

/** The remedy that ends a message: the nearest option, or what to do without one. */
export function remedy(word: string, options: readonly string[], otherwise: string): string {
  const option = nearest(word, options);
  return option === undefined ? otherwise : `use "${option}"`;
}
