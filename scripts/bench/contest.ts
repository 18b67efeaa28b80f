/** Somebody who works through the same texts as others. */
export interface Contestant {
  name: string;
  run: () => void;
}

/** Seconds of the fastest round: of this process's processor time, all of its threads, and by the clock. */
export interface Time {
  processor: number;
  clock: number;
}

/**
 * Times contestants in turns, one round after the other, after one round that does not count, so that
 * whatever else the machine does falls on all of them. The fastest round counts, since other work only
 * ever slows a round down.
 */
export function contest(
  contestants: readonly Contestant[],
  rounds: number,
  tell: (line: string) => void,
): Map<string, Time> {
  const best = new Map<string, Time>();
  for (const { run } of contestants) run();
  for (let round = 1; round <= rounds; round++) {
    for (const { name, run } of contestants) {
      const before = process.cpuUsage();
      const began = performance.now();
      run();
      const clock = (performance.now() - began) / 1000;
      const { user, system } = process.cpuUsage(before);
      const known = best.get(name) ?? { processor: Infinity, clock: Infinity };
      const processor = Math.min(known.processor, (user + system) / 1e6);
      best.set(name, { processor, clock: Math.min(known.clock, clock) });
    }
    tell(`round ${round} of ${rounds}`);
  }
  return best;
}
