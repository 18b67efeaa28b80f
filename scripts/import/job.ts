import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeRoot, methodHash } from '../analyse/method.ts';
import { takeLock } from '../build/lock.ts';
import { Failure } from '../command.ts';
import { createReader } from '../../src/pipeline/tag.ts';
import { readLexicon } from '../tag/reader.ts';
import { inOrder } from '../workers/in-order.ts';
import { describeColumns, type Wanted } from './columns.ts';
import { Progress } from './progress.ts';
import { readRows, type Rows } from './review.ts';
import { rowsOf, type Row } from './rows.ts';
import { Total, type Tally } from './tally.ts';
import { writeWhole } from '../write-whole.ts';
import type { Lexicon } from '../../src/schema/lexicon.ts';
import type { SourceKind } from '../../src/vocabulary.ts';

export interface Job {
  path: string;
  /** The file as it was named. */
  name: string;
  folder: string;
  kind: SourceKind;
  wanted: Wanted;
  restart: boolean;
  /** Workers that share a long file. */
  workers: number;
}

/** How far a run had come: all that a later one needs to go on as if it had never stopped. */
interface State {
  /** What must be the same for the results to fit together: file, options, lexicon and method. */
  fits: string;
  rows: number;
  tags: number;
  bad: number;
  tally: Tally;
}

/** Rows between two points from which a run can go on. */
const step = 500;
/** Rows read as one batch, whole batches to a step. */
const batch = 100;
/** Batches read in this process before workers are started. */
const alone = 10;

/**
 * Reads the whole file and writes a line of tags for each review and one for each bad row. After an
 * interruption (exit code 130 after Ctrl-C) the same call goes on from the last point saved, and
 * what is written in the end is the same to the byte. Until then the results of an earlier run stay
 * as they are, and the new ones grow beside them.
 */
export async function analyseFile(job: Job): Promise<Tally> {
  await mkdir(job.folder, { recursive: true });
  const release = takeLock(join(job.folder, 'import.lock'), 'import');
  try {
    const tally = await analyseRows(job);
    for (const name of Object.values(growing)) {
      await rename(join(job.folder, name), join(job.folder, name.replace(/\.part$/, '')));
    }
    await rm(join(job.folder, progressFile), { force: true });
    return tally;
  } finally {
    release();
  }
}

/** The results while they grow. */
const growing = { tags: 'tags.jsonl.part', bad: 'bad-rows.jsonl.part' };
const progressFile = 'progress.json';

async function analyseRows(job: Job): Promise<Tally> {
  const { path, folder, kind, restart } = job;
  const files = { tags: join(folder, growing.tags), bad: join(folder, growing.bad) };
  const lexicon = await readLexicon(codeRoot);
  const fits = await fingerprint(job, lexicon);
  const saved = restart ? undefined : await stateIn(folder, fits);
  const start = saved ?? { rows: 0, tags: 0, bad: 0 };
  for (const which of ['tags', 'bad'] as const) await cutTo(files[which], start[which]);
  const total = new Total(saved?.tally);
  const progress = new Progress(statSync(path).size, start.rows);
  const stop = stopSignal();
  const [tags, bad] = [await open(files.tags, 'a'), await open(files.bad, 'a')];
  let [rows, tagLines, badLines] = [start.rows, '', ''];
  const state: State = { fits, ...start, tally: total.result() };
  const flush = async () => {
    await tags.appendFile(tagLines);
    await bad.appendFile(badLines);
    state.tags += Buffer.byteLength(tagLines);
    state.bad += Buffer.byteLength(badLines);
    [tagLines, badLines] = ['', ''];
    await save(folder, Object.assign(state, { rows, tally: total.result() }));
  };
  const told = {
    columns: (columns: Parameters<typeof describeColumns>[0]) => {
      process.stderr.write(`Reading ${describeColumns(columns)}\n`);
      if (start.rows > 0) process.stderr.write(`Going on after ${start.rows} rows\n`);
    },
    bytes: (count: number) => {
      progress.bytes += count;
    },
  };
  const reader = createReader(lexicon);
  const crew = { lexicon, workers: job.workers, alone };
  const batches = batchesOf(rowsOf(path, job.wanted, told), start.rows, kind);
  try {
    for await (const read of inOrder('rows', batches, (batch) => readRows(batch, reader), crew)) {
      rows += read.rows;
      total.add(read.tally);
      tagLines += read.tags;
      badLines += read.bad;
      progress.rows = rows;
      if (rows % step === 0) {
        await flush();
        progress.show();
        if (stop.asked) throw interrupted(rows);
      }
    }
    await flush();
  } finally {
    progress.end();
    stop.release();
    await tags.close();
    await bad.close();
  }
  return total.result();
}

/** Rows in batches, but for those that an earlier run has read. */
async function* batchesOf(
  all: AsyncIterable<Row>,
  skipped: number,
  kind: SourceKind,
): AsyncGenerator<Rows> {
  let seen = 0;
  let rows: Row[] = [];
  for await (const row of all) {
    seen += 1;
    if (seen <= skipped) continue;
    rows.push(row);
    if (rows.length < batch) continue;
    yield { rows, kind };
    rows = [];
  }
  if (rows.length > 0) yield { rows, kind };
}

const interrupted = (rows: number): Failure =>
  new Failure(`Interrupted after ${rows} rows; the same command goes on from there`, 130);

/** Ctrl-C ends the run at the next point from which it can go on; a second one at once. */
function stopSignal() {
  const signal = { asked: false, release: () => undefined as unknown };
  const onSignal = () => {
    if (signal.asked) process.exit(130);
    signal.asked = true;
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal);
  signal.release = () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  return signal;
}

async function fingerprint({ path, kind, wanted }: Job, lexicon: Lexicon): Promise<string> {
  const { size, mtimeMs } = statSync(path);
  const method = await methodHash(codeRoot);
  const parts = [path, size, mtimeMs, kind, wanted, method, lexicon];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function stateIn(folder: string, fits: string): Promise<State | undefined> {
  const text = await readFile(join(folder, progressFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const state = JSON.parse(text) as State;
    if (state.fits === fits && (await hasGrown(folder, state))) return state;
  } catch {
    // A broken state is no state.
  }
  process.stderr.write('The file, the options or the method changed: beginning anew\n');
  return undefined;
}

/** Whether the results are at least as long as the state says: what is longer is cut off. */
async function hasGrown(folder: string, state: State): Promise<boolean> {
  const tags = await stat(join(folder, growing.tags));
  const bad = await stat(join(folder, growing.bad));
  return tags.size >= state.tags && bad.size >= state.bad;
}

const save = (folder: string, state: State): Promise<void> =>
  writeWhole(join(folder, progressFile), JSON.stringify(state));

async function cutTo(file: string, length: number): Promise<void> {
  if (length === 0) await writeFile(file, '');
  else await truncate(file, length);
}
