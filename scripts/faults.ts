/** `npm run faults`: kills commands at random moments and looks at what they leave. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Argument, InvalidArgumentError } from 'commander';
import { generator } from '../src/pipeline/tag/intervals.ts';
import { command, count, Failure, run } from './command.ts';
import { killAtRandom } from './faults/kill.ts';
import { trials } from './faults/trials.ts';

type Name = keyof typeof trials;
const names = Object.keys(trials) as Name[];

const program = command(
  'faults',
  'Kill commands (SIGKILL) at random moments: their output must be the old or the new, and the next run must need no cleaning.',
)
  .addArgument(new Argument('[commands...]', 'commands to kill').choices(names).default(names))
  .option('--times <number>', 'kills of each command', whole, 20)
  .option('--seed <number>', 'where the random moments begin', whole, Date.now() % 1_000_000)
  .action(killAll);

async function killAll(
  commands: readonly Name[],
  { times, seed }: { times: number; seed: number },
): Promise<void> {
  const faulty: Name[] = [];
  for (const name of commands) {
    const folder = mkdtempSync(join(tmpdir(), `evenhand-${name}-`));
    try {
      const {
        ended,
        old,
        new: fresh,
        faults,
      } = await killAtRandom(trials[name](folder), times, generator(seed));
      const seen = `${count(times, 'kill')} (seed ${seed}): ${old} × old, ${fresh} × new output`;
      const late = ended > 0 ? `, ${count(ended, 'run')} done before` : '';
      process.stdout.write(`${name}: ${seen}${late}; ${count(faults.length, 'fault')}\n`);
      for (const fault of faults) process.stdout.write(`  ${fault}\n`);
      if (faults.length > 0) faulty.push(name);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (faulty.length === 0) return;
  throw new Failure(
    `Unexpected leavings of ${faulty.join(', ')}, expected old or new output and nothing beside, look at the lines above`,
  );
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Expected a whole number above 0.');
}

await run(program);
