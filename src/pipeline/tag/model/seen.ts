/**
 * Remembers which keys one text has had, and forgets all of them at once. Keys are rows of the table of
 * weights; a byte for each stays near the processor, where a table of numbers would not.
 */
export class Seen {
  readonly #texts: Uint8Array;
  readonly #values: Int32Array;
  #text = 1;

  /** For keys from 0 up to, not including, `keys`; `values` says whether numbers are kept with them. */
  constructor(keys: number, { values }: { values: boolean }) {
    this.#texts = new Uint8Array(keys);
    this.#values = new Int32Array(values ? keys : 0);
  }

  /** A new text begins. Texts are numbered up to what a byte holds. */
  begin(): void {
    if (++this.#text < 0x100) return;
    this.#texts.fill(0);
    this.#text = 1;
  }

  /** Whether a key has not come before in this text; from now on it has. */
  isNew(key: number): boolean {
    if (this.#texts[key] === this.#text) return false;
    this.#texts[key] = this.#text;
    return true;
  }

  /** What was kept for a key in this text, or -1. */
  get(key: number): number {
    return this.#texts[key] === this.#text ? (this.#values[key] ?? -1) : -1;
  }

  /** Keeps a number for a key, in place of the one before. */
  set(key: number, value: number): void {
    this.#texts[key] = this.#text;
    this.#values[key] = value;
  }
}
