import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import type { Lexicon } from '../../src/schema/lexicon.ts';
import type { Done, Jobs } from './jobs.ts';

/** How a stream of batches is worked on. */
export interface Crew {
  lexicon: Lexicon;
  /** How many share the batches, this process among them. */
  workers: number;
  /** Batches done in this process before it is worth starting workers. */
  alone: number;
  /** Hears at the end how the work was shared. */
  tell?: (shares: Shares) => void;
}

/** Milliseconds of work and of waiting for it, from the start of the workers on. */
export interface Share {
  worked: number;
  waited: number;
}

export interface Shares {
  here: Share;
  /** Of all workers together. */
  away: Share;
}

/** As many as this process may use cores. */
export const everyCore = availableParallelism();

/**
 * Batches with each worker: one it has, and two that wait at its door, since this process, which hands
 * them out, may be at work itself when the first is done, and for longer than the next one takes.
 */
const ahead = 3;
/** Results for each who works that may wait for one that comes before them, such as a worker's first. */
export const behind = 16;

/**
 * The results of a job on each batch, in the order of the batches, whoever does them: the first in this
 * process, the others, where there are more, shared between this process and workers that are kept until
 * the end. This process counts as one of the workers: it has read already, and another in its place would
 * have to be started, and to compete with it for a core. Only so many batches are asked for before
 * results are taken, so that memory does not grow with the input. Rejects with the first failure in order; the
 * workers end with it.
 */
export async function* inOrder<Name extends keyof Jobs>(
  job: Name,
  batches: AsyncIterable<Parameters<Jobs[Name]>[0]>,
  here: Jobs[Name],
  { lexicon, workers, alone, tell }: Crew,
): AsyncGenerator<ReturnType<Jobs[Name]>> {
  type Batch = Parameters<Jobs[Name]>[0];
  type Result = ReturnType<Jobs[Name]>;
  const work = here as (batch: Batch) => Result;
  const shares: Shares = { here: { worked: 0, waited: 0 }, away: { worked: 0, waited: 0 } };
  const underWay: UnderWay<Result>[] = [];
  const others = workers - 1;
  let pool: Tinypool | undefined;
  let [done, away] = [0, 0];
  const send = async (to: Tinypool, batch: Batch): Promise<Result> => {
    away += 1;
    try {
      const { result, ...share } = (await to.run(batch, { name: job })) as Done<Result>;
      add(shares.away, share);
      return result;
    } finally {
      away -= 1;
    }
  };
  const first = async (): Promise<Result> => {
    const [began, next] = [performance.now(), underWay.shift()];
    const result = (await next?.result) as Result;
    add(shares.here, { worked: 0, waited: performance.now() - began });
    return result;
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
        underWay.push(watched(send(pool, batch)));
      } else {
        const began = performance.now();
        underWay.push({ result: Promise.resolve(work(batch)), settled: true });
        add(shares.here, { worked: performance.now() - began, waited: 0 });
        // Lets workers say what they have done meanwhile.
        await setImmediate();
      }
      while (underWay[0]?.settled || underWay.length >= workers * behind) yield await first();
    }
    while (underWay.length > 0) yield await first();
    tell?.(shares);
  } finally {
    await pool?.destroy();
  }
}

/** A result that is there or will be. */
interface UnderWay<Result> {
  result: Promise<Result>;
  settled: boolean;
}

function watched<Result>(result: Promise<Result>): UnderWay<Result> {
  const one = { result, settled: false };
  const settle = () => {
    one.settled = true;
  };
  // A failure is told when its turn comes, not before.
  result.then(settle, settle);
  return one;
}

function add(to: Share, { worked, waited }: Share): void {
  to.worked += worked;
  to.waited += waited;
}

function startWorkers(number: number, lexicon: Lexicon): Tinypool {
  return new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: number,
    maxThreads: number,
    concurrentTasksPerWorker: ahead,
    workerData: lexicon,
  });
}
