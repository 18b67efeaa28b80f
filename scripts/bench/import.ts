import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { segment } from '../../src/pipeline/segment.ts';
import { Failure } from '../command.ts';
import type { Settings } from './benches.ts';
import type { Measure } from './measure.ts';

/** Imports generated rows; throws where an interrupted run ends otherwise than a whole one. */
export async function importMeasures({ root, rows, tell }: Settings): Promise<Measure[]> {
  const texts = segment(parse(await read(root))).map(({ text }) => text);
  const found = await measureImport(texts, rows, tell);
  if (!found.same) throw new Failure('Unexpected difference after Ctrl-C and going on');
  const { early = NaN, peak = NaN } = found;
  return [
    { name: 'rows', value: found.rows, unit: '' },
    { name: 'bad rows', value: found.bad, unit: '' },
    { name: 'rate, by the clock', value: found.perSecond, unit: 'rows/s' },
    { name: 'memory after a tenth', value: early, unit: 'MB' },
    { name: 'peak memory', value: peak, unit: 'MB', beside: 'after a tenth', ratio: peak / early },
    { name: 'bytes that differ after Ctrl-C and going on', value: 0, unit: '' },
  ];
}

export interface ImportMeasure {
  rows: number;
  /** Rows without a text, which go to the side file. */
  bad: number;
  perSecond: number;
  /** Memory held after a tenth of the rows, and the most of the whole run, in MB; nothing where /proc is not. */
  early?: number;
  peak?: number;
  /** Every file was the same to the byte after Ctrl-C and going on. */
  same: boolean;
}

const results = ['tags.jsonl', 'bad-rows.jsonl', 'report.md', 'report.html'];

/** Imports generated rows in one run, and again with Ctrl-C after a third of them. */
export async function measureImport(
  texts: readonly string[],
  rows: number,
  tell: (line: string) => void = () => undefined,
): Promise<ImportMeasure> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-import-bench-'));
  try {
    const file = join(folder, 'reviews.csv');
    const bad = await generate(file, texts, rows);
    const began = performance.now();
    const memory = await importInto(file, join(folder, 'whole'), rows);
    const seconds = (performance.now() - began) / 1000;
    tell(`${rows} rows in ${seconds.toFixed(0)} s; again with Ctrl-C`);
    await importInto(file, join(folder, 'cut'), rows, Math.floor(rows / 3));
    await importInto(file, join(folder, 'cut'), rows);
    const read = (run: string, name: string) => readFile(join(folder, run, name));
    const pairs = results.map(async (name) =>
      (await read('whole', name)).equals(await read('cut', name)),
    );
    const same = (await Promise.all(pairs)).every(Boolean);
    return { rows, bad, perSecond: rows / seconds, ...memory, same };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reviews of one to three sentences by a fixed rule; every thousandth has none. Gives the number of those. */
export async function generate(
  file: string,
  texts: readonly string[],
  rows: number,
): Promise<number> {
  const out = createWriteStream(file);
  out.write('id,rating,review\n');
  let bad = 0;
  for (let row = 0; row < rows; row += 1) {
    const said = reviewAt(texts, row).join(' ');
    const text = row % 1000 === 999 ? '' : said.replaceAll('"', '""');
    if (text === '') bad += 1;
    if (!out.write(`${row},${1 + (row % 10)},"${text}"\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return bad;
}

/** The sentences of a generated review, one to three, by a fixed rule. */
export const reviewAt = (texts: readonly string[], row: number): string[] =>
  Array.from(
    { length: 1 + (row % 3) },
    (_, at) => texts[((row * 3 + at) * 7919) % texts.length] ?? '',
  );

/** One run of the command; with `stopAt`, Ctrl-C once so many rows are saved. */
async function importInto(file: string, out: string, rows: number, stopAt?: number) {
  const script = join(import.meta.dirname, '../import.ts');
  const child = spawn(process.execPath, [script, file, '--out', out], { stdio: 'ignore' });
  const held: { early?: number; peak?: number } = {};
  const key = { pressed: false };
  const timer = setInterval(() => {
    void savedRows(out).then(async (saved) => {
      if (stopAt !== undefined && !key.pressed && saved >= stopAt)
        key.pressed = child.kill('SIGINT');
      const now = await memoryOf(child.pid);
      if (now === undefined) return;
      if (held.early === undefined && saved >= rows / 10) held.early = now;
      held.peak = Math.max(held.peak ?? 0, now);
    });
  }, 100);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  const expected = key.pressed ? 130 : 0;
  if (code !== expected) throw new Error(`The import ended with ${String(code)}, not ${expected}`);
  return held;
}

async function savedRows(out: string): Promise<number> {
  const path = join(out, 'progress.json');
  if (!existsSync(path)) return 0;
  const text = await readFile(path, 'utf8').catch(() => '');
  return Number(/"rows":(\d+)/.exec(text)?.[1] ?? 0);
}

/** Resident memory in MB, where the system tells. */
async function memoryOf(pid: number | undefined): Promise<number | undefined> {
  const text = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+)/.exec(text)?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1000);
}
