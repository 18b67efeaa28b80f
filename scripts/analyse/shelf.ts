import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keepBytes, partOf, parts, recallBytes } from '../kept/file.ts';
import type { Gist, Line, Page } from './page.ts';

/** A page without what is kept as bytes, and the lengths of those. */
interface Entry extends Omit<Page, 'runs' | 'statements' | 'claims'> {
  claimIds: string[];
  runs: number;
  /** In bytes, the statements' lines first. */
  lines: number[];
}

/**
 * The pages of the last analysis, in 256 files of a folder, by their paths, so that one change writes one. Each file holds what is asked of every page as
 * JSON, and behind it the lines of the dataset as they are, which are copied and never parsed.
 */
export class Shelf {
  readonly #folder: string;
  readonly #method: string;
  readonly #before = new Map<string, Page>();

  private constructor(folder: string, method: string) {
    this.#folder = folder;
    this.#method = method;
  }

  /** Opens the folder; files of another method, or with a single other byte, count as empty. */
  static async open(folder: string, method: string): Promise<Shelf> {
    const shelf = new Shelf(folder, method);
    for (const name of parts) {
      const body = await recallBytes(join(folder, name), method);
      for (const page of body ? pagesIn(body) : []) shelf.#before.set(page.path, page);
    }
    return shelf;
  }

  /** All that was kept; it must not be changed. */
  get pages(): Page[] {
    return [...this.#before.values()];
  }

  /** What is known of a source; it must not be changed. */
  get(path: string): Page | undefined {
    return this.#before.get(path);
  }

  /** Keeps these pages and no others; only files with a page that is new or gone are written. */
  async save(pages: readonly Page[]): Promise<void> {
    const before = Map.groupBy(this.#before.values(), ({ path }) => partOf(path));
    const now = Map.groupBy(pages, ({ path }) => partOf(path));
    for (const name of parts) {
      const [old, next] = [before.get(name) ?? [], now.get(name) ?? []];
      const same = next.every((page) => this.#before.get(page.path) === page);
      if (same && old.length === next.length) continue;
      const path = join(this.#folder, name);
      if (next.length > 0) await keepBytes(path, this.#method, bytesOf(next));
      else await rm(path, { force: true });
    }
  }
}

function bytesOf(pages: readonly Page[]): Buffer {
  const entries = pages.map(({ runs, statements, claims, ...rest }): Entry => ({
    ...rest,
    claimIds: claims.map(({ id }) => id),
    runs: runs.byteLength,
    lines: [...statements, ...claims].map(({ start, end }) => end - start),
  }));
  const parts = pages.flatMap(({ runs, statements, claims }) => [
    Buffer.from(runs.buffer, runs.byteOffset, runs.byteLength),
    ...[...statements, ...claims].map(({ bytes, start, end }) => bytes.subarray(start, end)),
  ]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...parts]);
}

function pagesIn(body: Buffer): Page[] {
  const end = body.indexOf('\n');
  const entries = JSON.parse(body.toString('utf8', 0, end)) as Entry[];
  let at = end + 1;
  return entries.map(({ runs, lines, claimIds, ...rest }) => {
    // Copied, since numbers of four bytes may begin only at every fourth.
    const own = new Uint32Array(new Uint8Array(body.subarray(at, (at += runs))).buffer);
    const lineOf = (id: string, length = 0): Line => ({
      ...{ id, bytes: body, start: at },
      end: (at += length),
    });
    const statements = rest.gists.map(({ id }: Gist, place) => lineOf(id, lines[place]));
    const claims = claimIds.map((id, place) => lineOf(id, lines[statements.length + place]));
    return { ...rest, runs: own, statements, claims };
  });
}
