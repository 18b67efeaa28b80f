import { token } from './terms.ts';

/** A piece of text, found or not. */
export interface Piece {
  text: string;
  found: boolean;
}

/** Cuts a text into pieces by the positions of the words found; words are those of `tokens`. */
export function pieces(text: string, positions: readonly number[]): Piece[] {
  const found = new Set(positions);
  const result: Piece[] = [];
  let last = 0;
  let position = 0;
  for (const match of text.matchAll(token)) {
    if (found.has(position)) {
      result.push({ text: text.slice(last, match.index), found: false });
      last = match.index + match[0].length;
      result.push({ text: match[0], found: true });
    }
    position += 1;
  }
  result.push({ text: text.slice(last), found: false });
  return result.filter((piece) => piece.text !== '');
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
