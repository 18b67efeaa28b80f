import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonOf } from '../kept/file.ts';
import { replaceFolder } from '../write-whole.ts';
import type { Line } from './gist.ts';
import type { PublishedScores } from './kept.ts';
import type { Dataset, Moved } from '../../src/types.ts';

export const lists = [
  'sources',
  'statements',
  'claims',
  'studies',
  'balances',
  'concepts',
  'withdrawn',
] as const;

/** What is written beside the lists. */
interface Beside {
  /** Old addresses and where they lead. */
  moved: readonly Moved[];
  scores: PublishedScores | undefined;
}

/** A dataset, of which some records may be lines already. */
type Written = Pick<Dataset, 'version' | 'checked' | 'counts'> &
  Record<(typeof lists)[number], readonly (Line | object)[]>;

/**
 * Writes the dataset to the folder `target`: a file a list, `manifest.json` and, where given, `scores.json`.
 * All or nothing: the files are made beside it and take its place by renaming, so that whoever is interrupted
 * leaves either the old or the new.
 */
export async function writeDataset(
  dataset: Written,
  target: string,
  { moved, scores }: Beside,
): Promise<void> {
  const { version, checked, counts } = dataset;
  await replaceFolder(target, async (fresh) => {
    for (const list of lists) await writeLines(join(fresh, `${list}.json`), dataset[list]);
    const addresses = moved.map(({ key, id, ...rest }) => ({ id: key, old: id, ...rest }));
    await writeFile(join(fresh, 'moved.json'), oneALine(addresses));
    const manifest = JSON.stringify({ version, checked, counts }, null, 2);
    await writeFile(join(fresh, 'manifest.json'), `${manifest}\n`);
    if (scores) await writeFile(join(fresh, 'scores.json'), `${JSON.stringify(scores, null, 2)}\n`);
  });
}

/** JSON with one record a line, so that two versions can be compared line by line. */
export function oneALine(records: readonly unknown[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

/** Bytes gathered before they are written. */
const room = 4_000_000;

const isLine = (record: Line | object): record is Line =>
  'bytes' in record && record.bytes instanceof Uint8Array;

function asLine(record: object): Pick<Line, 'bytes' | 'start' | 'end'> {
  const bytes = Buffer.from(jsonOf(record));
  return { bytes, start: 0, end: bytes.length };
}

/** The same, written to a file piece by piece; what is a line already is written as it is. */
async function writeLines(path: string, records: readonly (Line | object)[]): Promise<void> {
  const buffer = Buffer.allocUnsafe(room);
  let used = buffer.write('[\n');
  const file = await open(path, 'w');
  const flush = async () => {
    await file.writeFile(buffer.subarray(0, used));
    used = 0;
  };
  try {
    for (const [at, record] of records.entries()) {
      const { bytes, start, end } = isLine(record) ? record : asLine(record);
      if (used + end - start + 2 > room) await flush();
      if (at > 0) used += buffer.write(',\n', used);
      // A record longer than all the room goes by itself.
      if (end - start + 2 > room) {
        await flush();
        await file.writeFile(bytes.subarray(start, end));
      } else {
        used += bytes.copy(buffer, used, start, end);
      }
    }
    await flush();
    await file.writeFile('\n]\n');
  } finally {
    await file.close();
  }
}
