import { voices } from '../../src/pipeline/tag/model/table.ts';
import type { Studied } from './fit.ts';

/** The voice or stance a lesson has. */
export function truth(known: Studied['lesson']['truth'], tag: 'voice' | 'stance'): string {
  if (tag === 'voice') return voices.find((voice) => known[`voice:${voice}`]) ?? '';
  const [good, bad] = [known['stance:favourable'], known['stance:critical']];
  if (good && bad) return 'mixed';
  return good ? 'favourable' : bad ? 'critical' : 'neutral';
}

/** The first of the values of greatest worth; ties go to the one nearest 0. */
export function highest(values: readonly number[], worth: (value: number) => number): number {
  let best = { value: 0, worth: Number.NEGATIVE_INFINITY };
  for (const value of [...values].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)) {
    const found = worth(value);
    if (found > best.worth + 1e-9) best = { value, worth: found };
  }
  return best.value;
}

/** F1 of pairs of "is so" and "was said to be so". */
export function f1(pairs: readonly (readonly [boolean, boolean])[]): number {
  let [hit, gold, given] = [0, 0, 0];
  for (const [so, said] of pairs) {
    if (so) gold++;
    if (said) given++;
    if (so && said) hit++;
  }
  return gold + given === 0 ? 0 : (2 * hit) / (gold + given);
}
