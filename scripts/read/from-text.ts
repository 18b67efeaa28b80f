import type { Passage } from './passages.ts';

const bullet = /^[ \t]*(?:[•·▪‣*–—-]|\d{1,3}[.)])[ \t]+/u;
const longestHeading = 120;

/** Passages of plain text: blank lines part them, a mark or a number opens a list item. */
export function fromText(contents: string): Passage[] {
  const paragraphs = contents.replace(/^\uFEFF/u, '').split(/(?:\r?\n[ \t]*){2,}/u);
  const kept = paragraphs.filter((text) => text.trim() !== '');
  return kept.flatMap((text, i) => fromParagraph(text, kept[i + 1]));
}

function fromParagraph(text: string, next: string | undefined): Passage[] {
  const lines = text.split(/\r?\n/u);
  const items: string[] = [];
  for (const line of lines) {
    const isItem = bullet.test(line);
    const last = items.length - 1;
    if (isItem || last < 0) items.push(line.replace(bullet, '').trim());
    else items[last] = `${items[last] ?? ''} ${line.trim()}`;
  }
  const plain = lines.length === 1 && !bullet.test(text);
  const isHeading = plain && next !== undefined && looksLikeHeading(text.trim());
  const quoted = /^[“"]/u.test(text.trim()) && /[”"][^\w”"]*$/u.test(text.trim().slice(-6));
  return items.map((item) => ({ text: item, isHeading, quoted }));
}

/** A short line without the end of a sentence; a question counts, as pages ask in their headings. */
const looksLikeHeading = (line: string): boolean =>
  line.length <= longestHeading && !/[.!:;,…”"]$/u.test(line) && /\p{L}/u.test(line);
