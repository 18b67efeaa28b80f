/** A word, number or money sign, with what separates it from the word before. */
export interface Word {
  /** Lower case, straight apostrophe. */
  text: string;
  start: number;
  end: number;
  /** Punctuation since the previous word, white space left out; hyphens inside a word count as none. */
  gap: string;
  /** A hyphen ties it to the word before. */
  joined: boolean;
}

const token = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\p{M}\d]/gu;
const wordLike = /[\p{L}\p{M}\d%$£€]/u;

/** Cuts a text into words in one pass; offsets are UTF-16 code units into the text. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let gap = '';
  for (const match of text.matchAll(token)) {
    const raw = match[0];
    if (!wordLike.test(raw)) {
      if (gap.length < 8) gap += spacedDash(text, match.index, raw);
      continue;
    }
    const start = match.index;
    found.push({
      text: raw.toLowerCase().replaceAll('’', "'"),
      joined: gap === '' && /[-‑]/u.test(text[start - 1] ?? ''),
      start,
      end: start + raw.length,
      gap,
    });
    gap = '';
  }
  return found;
}

/** A hyphen between letters joins a compound and is no punctuation; with blanks around it is a dash. */
function spacedDash(text: string, index: number, raw: string): string {
  if (raw !== '-' && raw !== '‑') return raw;
  const joins = /\S/u.test(text[index - 1] ?? ' ') && /\S/u.test(text[index + 1] ?? ' ');
  return joins ? '' : '–';
}
