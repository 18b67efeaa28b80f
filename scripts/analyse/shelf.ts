import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keepBytes, partOf, parts, recallBytes } from '../kept/file.ts';
import { Gist, type Line, type Short } from './gist.ts';
import type { Page } from './page.ts';
import type { Block } from '../../src/types.ts';

/** A page without what is kept as bytes, and the lengths of those; statements column by column. */
interface Entry extends Pick<Page, 'path' | 'read' | 'traced' | 'speaker' | 'overruled'> {
  source: string;
  data: unknown;
  /** As JSON of its own: hardly any page is asked for its blocks. */
  blocks: string;
  /** In bytes. */
  runs: number;
  digests: string;
  ids: string[];
  traits: number[];
  concepts: string[];
  lengths: number[];
  claimIds: string[];
  /** In bytes, the statements' lines first. */
  lines: number[];
}

/**
 * The pages of the last analysis, in 256 files of a folder, by their paths, so that one change writes one. Each file
 * holds what is asked of every page as JSON, and behind it the lines of the dataset as they are, which are
 * copied and hardly ever parsed.
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
  const entries = pages.map(entryOf);
  const kept = pages.flatMap(({ runs, gists, claims }) => [
    Buffer.from(runs.buffer, runs.byteOffset, runs.byteLength),
    ...[...gists, ...claims].map(({ bytes, start, end }) => bytes.subarray(start, end)),
  ]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...kept]);
}

function entryOf({ known, runs, lines, gists, claims, ...page }: Page): Entry {
  const { path, read, traced, speaker, overruled } = page;
  const shorts = gists.map(({ short }) => short);
  return {
    ...{ path, read, traced, speaker, overruled, source: lines.source, digests: lines.digests },
    ...{ data: known.data, blocks: JSON.stringify(known.blocks), runs: runs.byteLength },
    ids: shorts.map(({ id }) => id),
    traits: shorts.map(({ traits }) => traits),
    concepts: shorts.map(({ concepts }) => concepts),
    lengths: shorts.map(({ length }) => length),
    claimIds: claims.map(({ id }) => id),
    lines: [...gists, ...claims].map(({ start, end }) => end - start),
  };
}

function pagesIn(body: Buffer): Page[] {
  const end = body.indexOf('\n');
  const entries = JSON.parse(body.toString('utf8', 0, end)) as Entry[];
  let at = end + 1;
  return entries.map(({ source, data, blocks, runs, digests, ids, claimIds, ...entry }) => {
    const { path, read, traced, speaker, overruled } = entry;
    // Copied, since numbers of four bytes may begin only at every fourth.
    const own = new Uint32Array(new Uint8Array(body.subarray(at, (at += runs))).buffer);
    const lines = { source, bytes: body, digests };
    const next = (place: number) => ({ start: at, end: (at += entry.lines[place] ?? 0) });
    const gists = ids.map((id, place) => {
      const short: Short = {
        id,
        traits: entry.traits[place] ?? 0,
        concepts: entry.concepts[place] ?? '',
        length: entry.lengths[place] ?? 0,
      };
      const { start, end: until } = next(place);
      return new Gist(short, lines, place, start, until);
    });
    const claims = claimIds.map((id, place): Line => ({
      ...{ id, bytes: body },
      ...next(ids.length + place),
    }));
    return {
      ...{ path, read, traced, speaker, overruled, runs: own, lines, gists, claims },
      known: {
        data,
        get blocks() {
          return JSON.parse(blocks) as Block[];
        },
      },
    };
  });
}
