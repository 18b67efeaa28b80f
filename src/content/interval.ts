/** z for 95 % of a normal distribution. */
const z = 1.959964;

/**
 * 95 % interval of a share, in per cent, by Wilson's score method (Wilson 1927, J Am Stat Assoc
 * 22:209). `share` is in per cent, `n` the number of people it was counted in. A printed share is
 * rounded, so the number of people it stands for is taken where one fits.
 */
export function wilson(share: number, n: number): [low: number, high: number] {
  const people = Math.round((share * n) / 100) / n;
  const p = Math.abs(people * 100 - share) <= 0.5 ? people : share / 100;
  const scale = 1 + z ** 2 / n;
  const middle = (p + z ** 2 / (2 * n)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / scale;
  const bound = (value: number): number => Math.min(100, Math.max(0, value * 100));
  return [bound(middle - half), bound(middle + half)];
}
