/** Sentences after which a quotation mark that was never closed is taken for a slip of the pen. */
const longest = 15;

/**
 * Follows quotations from sentence to sentence: inside a long one most sentences carry no mark, and it is
 * someone other than the page who speaks.
 */
export class Quotation {
  #place: string | undefined;
  /** Sentences since the mark that opened it; 0 where none is open. */
  #since = 0;

  /**
   * Whether the next sentence, in reading order, stands in a quotation that begins before it or ends after
   * it. A quotation ends with its place, which is a heading of a page; `undefined` is a place of its own.
   */
  goesOn(text: string, place: string | undefined): boolean {
    if (place === undefined || place !== this.#place || this.#since >= longest) this.#since = 0;
    this.#place = place;
    const began = this.#since > 0;
    let open = began;
    for (const { index } of text.matchAll(/["“”]/gu)) open = opens(text, index);
    this.#since = open ? this.#since + 1 : 0;
    return began || open;
  }
}

/** Whether a mark opens a quotation, or opens it again with a new paragraph; otherwise it closes one or measures inches. */
function opens(text: string, at: number): boolean {
  if (text[at] !== '"') return text[at] === '“';
  return /^[\s([{—–/-]?$/u.test(text[at - 1] ?? '') && /\S/u.test(text[at + 1] ?? '');
}
