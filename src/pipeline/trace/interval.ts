import { wilson as wilsonOf } from '../tag/intervals.ts';

/**
 * 95 % interval of a share, in per cent, by Wilson's score method (Wilson 1927, J Am Stat Assoc
 * 22:209). `share` is in per cent, `n` the number of people it was counted in. A printed share is
 * rounded, so the number of people it stands for is taken where one fits.
 */
export function wilson(share: number, n: number): [low: number, high: number] {
  const { low, high } = wilsonOf(rate(share, n) * n, n);
  return [100 * low, 100 * high];
}

/**
 * 95 % interval of the difference of two shares, in percentage points, by Newcombe's hybrid score
 * method (Newcombe 1998, Stat Med 17:873, method 10). Shares in per cent, each with its number of people.
 */
export function newcombe(
  one: { share: number; n: number },
  other: { share: number; n: number },
): [low: number, high: number] {
  const [p, q] = [100 * rate(one.share, one.n), 100 * rate(other.share, other.n)];
  const [lowP, highP] = wilson(one.share, one.n);
  const [lowQ, highQ] = wilson(other.share, other.n);
  return [
    Math.max(-100, p - q - Math.hypot(p - lowP, highQ - q)),
    Math.min(100, p - q + Math.hypot(highP - p, q - lowQ)),
  ];
}

/** The share between 0 and 1, of whole people where a number of them fits the rounded share. */
function rate(share: number, n: number): number {
  const people = Math.round((share * n) / 100) / n;
  return Math.abs(people * 100 - share) <= 0.5 ? people : share / 100;
}
