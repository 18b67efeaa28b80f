import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { stances, themes } from '../../src/vocabulary.ts';
import { Failure, resolveFile } from '../command.ts';
import { nothing, ofFault, ofReview, Total, type Counted, type Tally } from '../import/tally.ts';
import type { Line } from './line.ts';

const reason = 'Unexpected line, expected JSON with an id and a text, see the messages of the run';

/** Counts what tagged lines say: the lines of one `doc` are one review, a line without one is its own. */
export class Summary {
  readonly #total = new Total();
  #doc: Line['doc'] = null;
  #read: Counted[] = [];

  add({ doc = null }: Line, tags: Counted): void {
    if (doc === null || doc !== this.#doc) this.#close();
    this.#doc = doc;
    this.#read.push(tags);
  }

  addFault(): void {
    this.#total.add(ofFault(reason));
  }

  result(): Tally {
    this.#close();
    return this.#total.result();
  }

  #close(): void {
    if (this.#read.length > 0) this.#total.add(ofReview(this.#read));
    this.#read = [];
  }
}

/** Writes a tally to a file, all or nothing. */
export async function writeTally(file: string, tally: Tally): Promise<void> {
  await writeFile(`${file}.new`, asJson(tally));
  await rename(`${file}.new`, file);
}

/** The tally of everything that stands in files written by `tag --summary` or `import --json`. */
export async function mergedTally(files: readonly string[]): Promise<Tally> {
  const total = new Total();
  for (const file of files) total.add(await tallyIn(file));
  return total.result();
}

export const asJson = (tally: Tally): string => `${JSON.stringify(tally, null, 2)}\n`;

const count = z.int().nonnegative();
const counts = z.object(Object.fromEntries([...stances].map((stance) => [stance, count])));
const shape = z.object({
  reviews: count,
  statements: count,
  claims: count,
  faulty: count,
  overall: counts,
  themes: z.object(
    Object.fromEntries(themes.map((theme) => [theme, counts.extend({ speaking: count })])),
  ),
  concepts: z.record(z.string(), count),
  reasons: z.record(z.string(), count),
});

async function tallyIn(file: string): Promise<Tally> {
  const text = await readFile(resolveFile(file), 'utf8').catch(() => {
    throw new Failure(
      `${file}: Unexpected path without a file, expected a tally, correct the name`,
    );
  });
  try {
    return { ...nothing(), ...(shape.parse(JSON.parse(text)) as unknown as Tally) };
  } catch {
    throw new Failure(
      `${file}: Unexpected contents, expected a tally as "tag --summary" and "import --json" write it, make it again`,
    );
  }
}
