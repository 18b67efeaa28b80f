/** A matter that claims are about: the words that raise it. Studies say in `speaks_to` which they are read for. */
export interface Matter {
  id: string;
  words: RegExp;
  /** Words in whose company it is another matter. */
  not?: RegExp;
}
