/** Says on a terminal how far a long file has been read; silent where nobody watches. */
export class Progress {
  bytes = 0;
  rows = 0;
  readonly #size: number;
  readonly #skipped: number;
  readonly #began = performance.now();
  #shown = 0;

  constructor(size: number, skipped: number) {
    this.#size = size;
    this.#skipped = skipped;
  }

  show(): void {
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#shown < 200) return;
    this.#shown = now;
    const share = Math.min(99, Math.floor((100 * this.bytes) / Math.max(1, this.#size)));
    process.stderr.write(
      `\r\x1b[2K  ${share} %, ${this.rows.toLocaleString('en')} rows, ${this.#rate()}`,
    );
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
    process.stderr.write(`${this.rows.toLocaleString('en')} rows, ${this.#rate()}\n`);
  }

  #rate(): string {
    const seconds = Math.max(0.001, (performance.now() - this.#began) / 1000);
    const done = Math.max(0, this.rows - this.#skipped);
    return `${Math.round(done / seconds).toLocaleString('en')} a second`;
  }
}
