import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sentences } from '../../src/pipeline/segment/sentences.ts';
import { everyCore } from '../workers/in-order.ts';
import { runCommand } from './run-command.ts';
import type { Document } from './read.ts';
import type { Measure } from './measure.ts';

/** So many times the text of the other measures is shared: so starting a worker hardly counts. */
export const sharedTimes = 10;

/** `npm run -s tag` over a long file of lines, in one process and shared by all cores, by the clock. */
export async function measureWorkers(documents: readonly Document[]): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-workers-bench-'));
  try {
    const lines = documents.flatMap(({ text, kind }, doc) =>
      sentences(text).map(({ start, end }) =>
        JSON.stringify({ id: `${doc}-${start}`, doc, kind, text: text.slice(start, end) }),
      ),
    );
    const file = join(folder, 'lines.jsonl');
    await writeFile(file, `${lines.join('\n')}\n`);
    const tag = (workers: number) =>
      runCommand('tag', ['--workers', String(workers)], { input: file });
    const [one, all] = [await tag(1), await tag(everyCore)];
    if (one.hash !== all.hash) throw new Error('Unexpected difference between one worker and many');
    const rate = (seconds: number) => lines.length / seconds;
    return [
      { name: 'tag in one process, by the clock', value: rate(one.seconds), unit: 'sentences/s' },
      {
        name: `tag with ${everyCore} workers, by the clock`,
        value: rate(all.seconds),
        unit: 'sentences/s',
        beside: 'tag in one process',
        ratio: one.seconds / all.seconds,
      },
      {
        name: `processor time with ${everyCore} workers`,
        value: all.processorSeconds,
        unit: 's',
        beside: 'tag in one process',
        ratio: all.processorSeconds / one.processorSeconds,
      },
      { name: 'cores it had of those', value: all.processorSeconds / all.seconds, unit: 'cores' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
