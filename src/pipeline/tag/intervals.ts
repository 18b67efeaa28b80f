/** A share with its 95 % interval. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** A share as it is published. */
export const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

const z95 = 1.959964;

/** Share `hits` of `of` with the score interval of Wilson (1927, doi:10.1080/01621459.1927.10502953). */
export function wilson(hits: number, of: number): Interval {
  if (of === 0) return { value: 0, low: 0, high: 1 };
  const share = hits / of;
  const denominator = 1 + z95 ** 2 / of;
  const centre = (share + z95 ** 2 / (2 * of)) / denominator;
  const half =
    (z95 * Math.sqrt((share * (1 - share)) / of + z95 ** 2 / (4 * of ** 2))) / denominator;
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

const resamples = 1000;

/**
 * A statistic over items with the percentile interval of the bootstrap (Efron 1979,
 * doi:10.1214/aos/1176344552): 1,000 resamples, fixed seed, so that the same items give the same ends.
 */
export function bootstrap<Item>(
  items: readonly Item[],
  statistic: (items: readonly Item[]) => number,
): Interval {
  const random = generator(20_261_122);
  const values: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const sample = items.flatMap(() => items[Math.floor(random() * items.length)] ?? []);
    values.push(statistic(sample));
  }
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
  return { value: statistic(items), low: at(0.025), high: at(0.975) };
}

/** Mulberry32, a small generator of public domain: numbers from 0 up to 1, the same for the same seed. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
