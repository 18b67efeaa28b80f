/** A piece of text, found or not. */
export interface Piece {
  text: string;
  found: boolean;
}

/**
 * Cuts a text into pieces by the positions of the words found, as the index counts them: runs of
 * anything but white space. Punctuation around a word stays outside the mark.
 */
export function pieces(text: string, locations: readonly number[]): Piece[] {
  const found = new Set(locations);
  const result: Piece[] = [];
  const add = (piece: string, isFound: boolean): void => {
    const last = result.at(-1);
    if (piece === '') return;
    if (last?.found === isFound) last.text += piece;
    else result.push({ text: piece, found: isFound });
  };
  let position = 0;
  for (const part of text.split(/(\s+)/u)) {
    if (part === '' || /^\s/u.test(part)) {
      add(part, false);
      continue;
    }
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(part) ?? [];
    const isFound = found.has(position) && core !== '';
    add(isFound ? before : part, false);
    if (isFound) {
      add(core, true);
      add(after, false);
    }
    position += 1;
  }
  return result;
}

/** The beginnings to mark on a page for the words somebody searched: short endings are dropped. */
export function stems(words: string): string[] {
  const parts = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts
    .filter((part) => part.length > 2 || /\d/.test(part))
    .map((part) =>
      part.length > 5 ? part.replace(/(?:ing|ed|es|s|ion|ions|a|ated)$/u, '') : part,
    );
}

/** Cuts a text into pieces, marking every word that begins with one of `beginnings`. */
export function piecesByStem(text: string, beginnings: readonly string[]): Piece[] {
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      found: beginnings.some((beginning) => part.toLowerCase().startsWith(beginning)),
    }));
}

/** Marks pieces as nodes; text only, so that nothing in the index can become markup. */
export function toNodes(cut: readonly Piece[]): Node[] {
  return cut.map(({ text, found }) => {
    if (!found) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
