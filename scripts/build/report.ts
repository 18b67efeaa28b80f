import pc from 'picocolors';

/** A duration in words: `820 ms`, `4.2 s`, `2 min 5 s`. */
export function inWords(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Says on standard error which step runs, and how long each took. */
export class Report {
  readonly #started = performance.now();
  readonly #stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  /** Time since the report began, in milliseconds. */
  get elapsed(): number {
    return performance.now() - this.#started;
  }

  /** Runs one step. On a terminal its name stands there while it runs; the line ends with its time. */
  async step<Result>(name: string, work: () => Promise<Result> | Result): Promise<Result> {
    const began = performance.now();
    if (this.#stream.isTTY) this.#stream.write(`  ${name} …`);
    const result = await work();
    const line = `  ${name} ${pc.dim(inWords(performance.now() - began))}\n`;
    this.#stream.write(this.#stream.isTTY ? `\r\x1b[2K${line}` : line);
    return result;
  }
}
