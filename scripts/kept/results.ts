import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, keep, parts, recall } from './file.ts';

/** Results by the first two hex digits of their key: a file each, so that one change writes few. */
type Part = Map<string, unknown>;

const isPart = /^[0-9a-f]{2}\.json$/u;
/** Milliseconds after which a draft was left by a run that was killed. */
const stale = 3_600_000;

/**
 * Results of pure functions, kept in a folder from run to run by what they were made from. Those that
 * this run did not ask for are forgotten when it saves, so that the folder never holds more than one
 * run needs; those of another method are not even read.
 */
export class Results {
  readonly #folder: string;
  readonly #method: string;
  readonly #before: ReadonlyMap<string, Part>;
  readonly #now = new Map<string, Part>();
  readonly #fresh = new Set<string>();

  private constructor(folder: string, method: string, before: ReadonlyMap<string, Part>) {
    this.#folder = folder;
    this.#method = method;
    this.#before = before;
  }

  static async open(folder: string, method: string): Promise<Results> {
    const before = new Map<string, Part>();
    await Promise.all(
      parts.map(async (part) => {
        const known = await recall(join(folder, `${part}.json`), method);
        if (known !== undefined) before.set(part, new Map(known as [string, unknown][]));
      }),
    );
    return new Results(folder, method, before);
  }

  /** The result for what `from` says, from an earlier run or made now; it must not be changed. */
  of<Result>(from: string, make: () => Result): Result {
    const key = hashOf(from);
    const known = this.#known(key);
    if (known !== undefined) return known as Result;
    const made = make();
    this.#put(key, made);
    this.#fresh.add(key.slice(0, 2));
    return made;
  }

  /** Whether the result for what `from` says is known. */
  has(from: string): boolean {
    const key = hashOf(from);
    const part = key.slice(0, 2);
    return this.#now.get(part)?.has(key) === true || this.#before.get(part)?.has(key) === true;
  }

  #known(key: string): unknown {
    const part = key.slice(0, 2);
    const now = this.#now.get(part)?.get(key);
    if (now !== undefined) return now;
    const before = this.#before.get(part)?.get(key);
    if (before !== undefined) this.#put(key, before);
    return before;
  }

  #put(key: string, result: unknown): void {
    const part = key.slice(0, 2);
    const known = this.#now.get(part);
    if (known) known.set(key, result);
    else this.#now.set(part, new Map([[key, result]]));
  }

  /** Writes the parts that changed, and takes away what killed runs left. */
  async save(): Promise<void> {
    for (const part of parts) {
      const [now, before] = [this.#now.get(part), this.#before.get(part)];
      if (!this.#fresh.has(part) && now?.size === before?.size) continue;
      const path = join(this.#folder, `${part}.json`);
      if (now) await keep(path, this.#method, [...now]);
      else await rm(path, { force: true });
    }
    await this.#sweep();
  }

  async #sweep(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names.filter((one) => !isPart.test(one))) {
      const path = join(this.#folder, name);
      const age = await stat(path)
        .then(({ mtimeMs }) => Date.now() - mtimeMs)
        .catch(() => 0);
      if (age > stale) await rm(path, { force: true, recursive: true }).catch(() => undefined);
    }
  }
}
