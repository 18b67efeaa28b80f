/** The thread that fuzzes one target: whatever it tries it tells first, so that a hang has a name. */
import { parentPort, workerData } from 'node:worker_threads';
import { generator } from '../../src/pipeline/tag/intervals.ts';
import { Coverage } from './coverage.ts';
import { edited, randomEdit } from './edits.ts';
import { seedsFor } from './seeds.ts';
import * as targets from './targets.ts';

export type TargetName = keyof typeof targets;

export type Told =
  | { tries: string }
  | { fault: string; input: string }
  | { done: number; kept: number; branches: number };

const { target, seed, milliseconds } = workerData as {
  target: TargetName;
  seed: number;
  milliseconds: number;
};
const tell = (told: Told): void => parentPort?.postMessage(told);
const random = generator(seed);
const coverage = new Coverage();
const longest = 20_000;
/** Real inputs to begin with. */
const most = 60;

/** What the target throws, or nothing. */
async function faultOf(input: string): Promise<string | undefined> {
  tell({ tries: input });
  try {
    await targets[target](Buffer.from(input));
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The input without every stretch that the fault does not need. */
async function shrunk(input: string): Promise<string> {
  let least = input;
  for (
    let size = Math.ceil(least.length / 2);
    size >= 1;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let from = 0; from < least.length;) {
      const without = least.slice(0, from) + least.slice(from + size);
      if ((await faultOf(without)) === undefined) from += size;
      else least = without;
    }
  }
  return least;
}

const seeds = seedsFor(target);
/** Inputs that are changed further: some real ones, and each that went where none had gone. */
const kept = seeds.filter(() => random() < most / seeds.length);
const pick = (): string => kept[Math.floor(random() * kept.length)] ?? '';
const faults = new Set<string>();
let done = 0;
for (const input of kept) {
  await faultOf(input);
  coverage.isNew();
}
const until = Date.now() + milliseconds;
while (Date.now() < until) {
  let input = pick();
  for (let left = 1 + Math.floor(random() ** 2 * 8); left > 0; left -= 1) {
    input = edited(input, [randomEdit(input, pick(), random)]).slice(0, longest);
  }
  const fault = await faultOf(input);
  done += 1;
  if (fault !== undefined) {
    // The same place in the code is one fault, whatever the input.
    const place = fault.split('\n', 3).join('\n');
    if (!faults.has(place)) tell({ fault, input: await shrunk(input) });
    faults.add(place);
  } else if (coverage.isNew()) kept.push(input);
}
tell({ done, kept: kept.length, branches: coverage.size });
