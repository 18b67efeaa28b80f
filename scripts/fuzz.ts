/** `npm run fuzz`: tries changed inputs on every part that reads what people write, guided by coverage. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Argument, InvalidArgumentError } from 'commander';
import { codeRoot } from './analyse/method.ts';
import { command, count, Failure, run } from './command.ts';
import type { TargetName, Told } from './fuzz/worker.ts';

const names: readonly TargetName[] = [
  ...(['parser', 'frontMatter', 'records', 'sentence'] as const),
  ...(['figures', 'claim', 'line', 'reviews'] as const),
];
/** Longest that one input may take, and most memory. */
const [longest, memory] = [20_000, 1500];

const program = command(
  'fuzz',
  'Try changed inputs on parser, front matter, reader, figures, tracing and import: none may throw without a message, hang or fill the memory. Inputs that reach new branches are changed further.',
)
  .addArgument(new Argument('[targets...]', 'what to fuzz').choices(names).default([...names]))
  .option('--minutes <number>', 'how long, all targets together', positive, 10)
  .option('--seed <number>', 'where the changes begin', positive, (Date.now() % 1_000_000) + 1)
  .action(fuzz);

async function fuzz(
  targets: readonly TargetName[],
  { minutes, seed }: { minutes: number; seed: number },
): Promise<void> {
  let faults = 0;
  for (const target of targets) {
    const found = await fuzzOne(target, seed, (minutes * 60_000) / targets.length);
    process.stdout.write(`${target} (seed ${seed}): ${found.summary}\n`);
    for (const { fault, input } of found.faults) {
      process.stdout.write(
        `  ${fault.split('\n', 4).join('\n  ')}\n  input: ${saved(target, input)}\n`,
      );
    }
    faults += found.faults.length;
  }
  if (faults === 0) return;
  throw new Failure(
    `${count(faults, 'fault')}, expected none, mend them and keep each input in tests/fixtures/fuzz/`,
  );
}

interface Found {
  summary: string;
  faults: { fault: string; input: string }[];
}

function fuzzOne(target: TargetName, seed: number, milliseconds: number): Promise<Found> {
  const worker = new Worker(join(import.meta.dirname, 'fuzz/worker.ts'), {
    workerData: { target, seed, milliseconds },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const faults: Found['faults'] = [];
  // Until the first input is tried, the thread is reading what it begins with.
  let last = { input: '', at: Infinity };
  return new Promise((resolve) => {
    const end = (summary: string, fault?: string): void => {
      clearInterval(watch);
      if (fault !== undefined) faults.push({ fault, input: last.input });
      resolve({ summary, faults });
      void worker.terminate();
    };
    const watch = setInterval(() => {
      if (Date.now() - last.at > longest) end('ended early', 'An input that hangs');
    }, 1000);
    worker.on('message', (told: Told) => {
      if ('tries' in told) last = { input: told.tries, at: Date.now() };
      else if ('fault' in told) faults.push(told);
      else {
        const { done, kept, branches } = told;
        end(
          `${count(done, 'input')}, ${kept} kept, ${branches} branches; ${count(faults.length, 'fault')}`,
        );
      }
    });
    worker.on('error', (error: Error) => {
      end('ended early', error.message);
    });
  });
}

/** Keeps an input for looking at; returns its path. */
function saved(target: string, input: string): string {
  const folder = join(codeRoot, '.cache/fuzz');
  mkdirSync(folder, { recursive: true });
  const name = `${target}-${createHash('sha256').update(input).digest('hex').slice(0, 8)}`;
  writeFileSync(join(folder, name), input);
  return `.cache/fuzz/${name}`;
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('Expected a number above 0.');
}

await run(program);
