import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sentences } from '../../src/pipeline/segment/sentences.ts';
import { createReader } from '../../src/pipeline/tag.ts';
import { answersTo, type Asked } from '../tag/answer.ts';
import { placedIn } from '../tag/stream.ts';
import { everyCore, inOrder, type Share, type Shares } from '../workers/in-order.ts';
import { runCommand, type Run } from './run-command.ts';
import type { Document } from './read.ts';
import type { Measure } from './measure.ts';
import type { Lexicon } from '../../src/schema/lexicon.ts';

/** So many times the text of the other measures is shared: so starting a worker hardly counts. */
export const sharedTimes = 10;

/**
 * `npm run -s tag` over a long file of lines, in one process and shared by all cores: by the clock, which shows
 * the gain where nothing else runs; beside it as many processes at once that share nothing, which is the most
 * these cores give (two may stand for one core of the machine); and what does not depend on that: how much
 * more the processors have to do when it is shared, and what share of its time whoever works has no work. The
 * ways take turns, so many of each: the speed of a machine changes from minute to minute.
 */
export async function measureWorkers(
  documents: readonly Document[],
  lexicon: Lexicon,
  turns: number,
): Promise<Measure[]> {
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
    const [one, all, apart]: [Run[], Run[], Run[]] = [[], [], []];
    for (let turn = 0; turn < turns; turn++) {
      one.push(await tag(1));
      all.push(await tag(everyCore));
      apart.push(slowestOf(await Promise.all(Array.from({ length: everyCore }, () => tag(1)))));
    }
    if (new Set([...one, ...all].map(({ hash }) => hash)).size > 1)
      throw new Error('Unexpected difference between one worker and many');
    const rate = (runs: readonly Run[]) => (turns * lines.length) / secondsOf(runs);
    const { here, away } = await sharesOf(file, lexicon);
    return [
      { name: 'tag in one process, by the clock', value: rate(one), unit: 'sentences/s' },
      {
        name: `tag with ${everyCore} workers, by the clock`,
        value: rate(all),
        unit: 'sentences/s',
        beside: 'tag in one process',
        ratio: rate(all) / rate(one),
      },
      {
        name: `${everyCore} processes apart, each over the file, by the clock`,
        value: everyCore * rate(apart),
        unit: 'sentences/s',
        beside: 'tag in one process',
        ratio: (everyCore * rate(apart)) / rate(one),
      },
      {
        name: `processor time with ${everyCore} workers`,
        value: processorSecondsOf(all) / turns,
        unit: 's',
        beside: 'tag in one process',
        ratio: processorSecondsOf(all) / processorSecondsOf(one),
      },
      {
        name: 'cores it had of those',
        value: processorSecondsOf(all) / secondsOf(all),
        unit: 'cores',
      },
      { name: 'without work: the process that shares out', value: idle(here), unit: '% of time' },
      { name: 'without work: its workers', value: idle(away), unit: '% of time' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const secondsOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { seconds }) => sum + seconds, 0);

const processorSecondsOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0);

/** Of runs at once, the one that ended last. */
const slowestOf = (runs: readonly Run[]): Run =>
  runs.reduce((last, one) => (one.seconds > last.seconds ? one : last));

/** Percent; nobody waits where there was nothing to share. */
const idle = ({ worked, waited }: Share): number =>
  waited === 0 ? 0 : (100 * waited) / (worked + waited);

/** How work and waiting fell out for this process and its workers over the lines of a file. */
async function sharesOf(file: string, lexicon: Lexicon): Promise<Shares> {
  const reader = createReader(lexicon);
  async function* batches(): AsyncGenerator<Asked> {
    for await (const placed of placedIn(createReadStream(file, 'utf8'), () => undefined)) {
      yield { lines: placed.map(({ line: { id }, unit }) => ({ id, unit })), count: false };
    }
  }
  let shares: Shares | undefined;
  const tell = (told: Shares) => {
    shares = told;
  };
  const crew = { lexicon, workers: everyCore, alone: 1, tell };
  const here = (batch: Asked) => answersTo(batch, reader);
  let answered = 0;
  for await (const { text } of inOrder('answers', batches(), here, crew)) answered += text.length;
  if (answered === 0 || shares === undefined) throw new Error('Unexpected lines without an answer');
  return shares;
}
