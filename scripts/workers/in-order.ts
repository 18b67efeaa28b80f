import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import type { Lexicon } from '../../src/schema/lexicon.ts';
import type { Jobs } from './job.ts';

/** How a stream of batches is worked on. */
export interface Crew {
  lexicon: Lexicon;
  /** How many share the batches, this process among them. */
  workers: number;
  /** Batches done in this process before it is worth starting workers. */
  alone: number;
}

/** As many as this process may use cores. */
export const everyCore = availableParallelism();

/** Batches under way for each worker: one it has, and one that waits. */
const ahead = 2;

/**
 * The results of a job on each batch, in the order of the batches, whoever does them: the first in this
 * process, the others, where there are more, shared between this process and workers that are kept until
 * the end. This process counts as one of the workers: it has read already, and another in its place would
 * have to be started, and to compete with it for a core. Batches are asked for only as results are taken,
 * so that memory does not grow with the input. Rejects with the first failure in order; the workers end
 * with it.
 */
export async function* inOrder<Name extends keyof Jobs>(
  job: Name,
  batches: AsyncIterable<Parameters<Jobs[Name]>[0]>,
  here: Jobs[Name],
  { lexicon, workers, alone }: Crew,
): AsyncGenerator<ReturnType<Jobs[Name]>> {
  type Result = ReturnType<Jobs[Name]>;
  const work = here as (batch: Parameters<Jobs[Name]>[0]) => Result;
  const underWay: Promise<Result>[] = [];
  const others = workers - 1;
  let pool: Tinypool | undefined;
  let [done, away] = [0, 0];
  const send = async (to: Tinypool, batch: Parameters<Jobs[Name]>[0]): Promise<Result> => {
    away += 1;
    try {
      return (await to.run(batch, { name: job })) as Result;
    } finally {
      away -= 1;
    }
  };
  try {
    for await (const batch of batches) {
      if (others < 1 || done < alone) {
        done += 1;
        yield work(batch);
        continue;
      }
      pool ??= startWorkers(others, lexicon);
      if (away < others * ahead) {
        const result = send(pool, batch);
        // Told when its turn comes, not before.
        result.catch(() => undefined);
        underWay.push(result);
      } else {
        underWay.push(Promise.resolve(work(batch)));
        // Lets workers say what they have done meanwhile.
        await setImmediate();
      }
      if (underWay.length >= workers * ahead) yield (await underWay.shift()) as Result;
    }
    for (const result of underWay) yield await result;
  } finally {
    await pool?.destroy();
  }
}

function startWorkers(number: number, lexicon: Lexicon): Tinypool {
  return new Tinypool({
    filename: new URL('./job.ts', import.meta.url).href,
    minThreads: number,
    maxThreads: number,
    workerData: lexicon,
  });
}
