/** Numbers to a slot: key, text it was kept for, what was kept. */
const stride = 3;

/**
 * Remembers a number for each key that one text has had, and forgets all of them at once. A table of its
 * own with open addressing, small enough to stay near the processor, that grows with the text.
 */
export class Seen {
  #slots = new Int32Array(1024 * stride);
  #mask = 1023;
  #count = 0;
  #text = 1;

  /** A new text begins. */
  begin(): void {
    this.#count = 0;
    if (++this.#text < 0x7fffffff) return;
    this.#slots.fill(0);
    this.#text = 1;
  }

  /** What was kept for a key in this text, or -1. */
  get(key: number): number {
    const at = this.#slotOf(key);
    return this.#slots[at + 1] === this.#text ? (this.#slots[at + 2] ?? -1) : -1;
  }

  /** Keeps a number for a key, in place of the one before. */
  set(key: number, value: number): void {
    const at = this.#slotOf(key);
    if (this.#slots[at + 1] === this.#text) this.#slots[at + 2] = value;
    else this.#fill(at, key, value);
  }

  #fill(at: number, key: number, value: number): void {
    this.#slots[at] = key;
    this.#slots[at + 1] = this.#text;
    this.#slots[at + 2] = value;
    if (++this.#count * 2 > this.#mask) this.#grow();
  }

  /** Whether a key has not come before in this text; from now on it has. */
  isNew(key: number): boolean {
    const at = this.#slotOf(key);
    if (this.#slots[at + 1] === this.#text) return false;
    this.#fill(at, key, 0);
    return true;
  }

  /** The slot of a key, or the free one where it belongs. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    for (let place = key & this.#mask; ; place = (place + 1) & this.#mask) {
      const at = place * stride;
      if (slots[at + 1] !== this.#text || slots[at] === key) return at;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * stride);
    this.#count = 0;
    for (let at = 0; at < before.length; at += stride) {
      if (before[at + 1] === this.#text) this.set(before[at] ?? 0, before[at + 2] ?? 0);
    }
  }
}
