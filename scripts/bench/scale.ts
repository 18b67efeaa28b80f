import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { segment } from '../../src/pipeline/segment.ts';
import { exponent } from './exponent.ts';
import { generate, reviewAt } from './import.ts';
import { watch, type Usage } from './process-tree.ts';
import type { Measure } from './measure.ts';

/** Rows of the smallest file, where the largest has more. */
const fewest = 10_000;

interface Run {
  rows: number;
  usage: Usage;
}

/**
 * `import` and `tag` over generated files from 10,000 rows up to `rows`: how fast the largest is read, how
 * time grows with rows, and whether memory does.
 */
export async function scaleMeasures({
  root,
  rows,
  tell,
}: {
  root: string;
  rows: number;
  tell: (line: string) => void;
}): Promise<Measure[]> {
  const texts = segment(parse(await read(root))).map(({ text }) => text);
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-scale-bench-'));
  try {
    const runs: Record<Command, Run[]> = { import: [], tag: [] };
    for (const size of sizesUpTo(rows)) {
      for (const command of ['import', 'tag'] as const) {
        const usage = await commands[command](folder, texts, size);
        runs[command].push({ rows: size, usage });
        tell(`${command}, ${size} rows: ${usage.seconds.toFixed(0)} s`);
      }
    }
    return [...measuresOf('import', runs.import), ...measuresOf('tag', runs.tag)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Command = 'import' | 'tag';

/** Three sizes at equal steps of the logarithm. */
function sizesUpTo(rows: number): number[] {
  const least = rows > fewest ? fewest : Math.ceil(rows / 10);
  return [...new Set([least, Math.round(Math.sqrt(least * rows)), rows])];
}

type Work = (folder: string, texts: readonly string[], rows: number) => Promise<Usage>;

const script = (name: Command): string => join(import.meta.dirname, `../${name}.ts`);

const commands: Record<Command, Work> = {
  async import(folder, texts, rows) {
    const file = join(folder, `${rows}.csv`);
    await generate(file, texts, rows);
    const args = [script('import'), file, '--out', join(folder, `import-${rows}`)];
    return finished([file, join(folder, `import-${rows}`)], () =>
      watch(process.execPath, args, { cwd: folder }),
    );
  },
  async tag(folder, texts, rows) {
    const file = join(folder, `${rows}.jsonl`);
    await writeLines(file, texts, rows);
    const summary = join(folder, `${rows}.json`);
    const args = [script('tag'), '--summary', summary];
    return finished([file, summary], () =>
      watch(process.execPath, args, { cwd: folder, input: file }),
    );
  },
};

/** Does the work and takes its files away, so that the disk holds one size at a time. */
async function finished(files: readonly string[], work: () => Promise<Usage>): Promise<Usage> {
  try {
    return await work();
  } finally {
    for (const file of files) await rm(file, { recursive: true, force: true });
  }
}

/** The reviews of `generate` as `tag` takes them: a line a sentence, a doc a review. */
async function writeLines(file: string, texts: readonly string[], rows: number): Promise<void> {
  const out = createWriteStream(file);
  for (let row = 0; row < rows; row += 1) {
    const lines = reviewAt(texts, row).map((text, at) =>
      JSON.stringify({ id: `${row}-${at}`, doc: row, kind: 'patient-review', text }),
    );
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function measuresOf(name: Command, runs: readonly Run[]): Measure[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return [];
  const growth = (what: string, cost: (usage: Usage) => number): Measure => ({
    name: `${name}: growth of ${what} from ${first.rows} rows`,
    value: exponent(runs.map(({ rows, usage }) => ({ size: rows, cost: cost(usage) }))),
    unit: 'exponent',
  });
  const { seconds, processorSeconds, peakMegabytes } = last.usage;
  return [
    { name: `${name}: rows`, value: last.rows, unit: '' },
    { name: `${name}: rate, by the clock`, value: last.rows / seconds, unit: 'rows/s' },
    { name: `${name}: rate of a processor`, value: last.rows / processorSeconds, unit: 'rows/s' },
    growth('time', (usage) => usage.seconds),
    growth('processor time', (usage) => usage.processorSeconds),
    {
      name: `${name}: peak memory`,
      value: peakMegabytes,
      unit: 'MB',
      beside: `${first.rows} rows`,
      ratio: peakMegabytes / first.usage.peakMegabytes,
    },
  ];
}
