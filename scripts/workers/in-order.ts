import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Lexicon } from '../../src/schema/lexicon.ts';
import type { Jobs } from './job.ts';

/** How a stream of batches is worked on. */
export interface Crew {
  lexicon: Lexicon;
  /** Workers to share the batches; with one, all is done in this process. */
  workers: number;
  /** Batches done in this process before it is worth starting workers. */
  alone: number;
}

/** A worker for each core that this process may use. */
export const everyCore = availableParallelism();

/** Batches under way for each worker: one it has, and one that waits. */
const ahead = 2;

/**
 * The results of a job on each batch, in the order of the batches, whoever does them: the first in this
 * process, the others, where there are more, in workers that are kept until the end. Batches are asked
 * for only as results are taken, so that memory does not grow with the input. Rejects with the first
 * failure in order; the workers end with it.
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
  let pool: Tinypool | undefined;
  let done = 0;
  try {
    for await (const batch of batches) {
      if (workers < 2 || done < alone) {
        done += 1;
        yield work(batch);
        continue;
      }
      pool ??= startWorkers(workers, lexicon);
      const result = pool.run(batch, { name: job }) as Promise<Result>;
      // Told when its turn comes, not before.
      result.catch(() => undefined);
      underWay.push(result);
      if (underWay.length >= workers * ahead) yield (await underWay.shift()) as Result;
    }
    for (const result of underWay) yield await result;
  } finally {
    await pool?.destroy();
  }
}

function startWorkers(workers: number, lexicon: Lexicon): Tinypool {
  return new Tinypool({
    filename: new URL('./job.ts', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: lexicon,
  });
}
