import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusSizes, writeCorpus } from './corpus.ts';
import { exponent } from './exponent.ts';
import { runCommand, type Run } from './run-command.ts';
import type { Settings } from './benches.ts';
import type { Measure } from './measure.ts';

/** A real source that gets one more statement. */
const changed = 'reviews/sources/kap-first-session-felt-wasted.md';

/**
 * Processor time, and time by the clock, of `node scripts/analyse.ts` on generated corpora of a quarter, a half and all of the
 * size: over nothing, again, and after one source changed.
 */
export async function measureAnalysis({ root, sources, tell }: Settings): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-analysis-bench-'));
  try {
    const runs: { size: number; cold: Run; same: Run; warm: Run }[] = [];
    for (const size of corpusSizes(sources)) {
      const corpus = join(folder, String(size));
      await writeCorpus(root, corpus, size);
      const analyse = () => runCommand('analyse', ['--root', corpus]);
      const cold = await analyse();
      const same = await analyse();
      await appendFile(join(corpus, changed), '- The second session brought nausea for an hour.\n');
      const warm = await analyse();
      runs.push({ size, cold, same, warm });
      tell(`${size} sources: ${cold.seconds.toFixed(1)} s, then ${warm.seconds.toFixed(1)} s`);
      await rm(corpus, { recursive: true });
    }
    return measuresOf(runs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function measuresOf(runs: readonly { size: number; cold: Run; same: Run; warm: Run }[]): Measure[] {
  const last = runs.at(-1);
  if (!last) return [];
  const { size, cold, same, warm } = last;
  const beside = (name: string, one: Run): Measure[] => [
    {
      ...{ name, value: one.processorSeconds, unit: 's', beside: 'analysis over nothing' },
      ratio: one.processorSeconds / cold.processorSeconds,
    },
    {
      ...{ name: `${name}, by the clock`, value: one.seconds, unit: 's' },
      ...{ beside: 'analysis over nothing', ratio: one.seconds / cold.seconds },
    },
  ];
  const growth = (name: string, cost: (run: (typeof runs)[number]) => number): Measure => ({
    name,
    value: exponent(runs.map((run) => ({ size: run.size, cost: cost(run) }))),
    unit: 'exponent',
  });
  return [
    { name: 'sources', value: size, unit: '' },
    { name: 'analysis over nothing', value: cold.processorSeconds, unit: 's' },
    { name: 'the same, by the clock', value: cold.seconds, unit: 's' },
    ...beside('with nothing changed', same),
    ...beside('with one source changed', warm),
    { name: 'peak memory', value: cold.peakMegabytes, unit: 'MB' },
    growth('growth of the analysis', ({ cold: one }) => one.processorSeconds),
    growth('growth of peak memory', ({ cold: one }) => one.peakMegabytes),
  ];
}
