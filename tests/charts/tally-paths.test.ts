import { expect, it } from 'vitest';
import { tallyPaths } from '../../src/charts/tally-paths.ts';
import type { Balance } from '../../src/types.ts';

const balance = {
  id: 'theme:cost',
  sources: [
    { id: 'a', group: 'account', gains: false, stance: 'favourable' },
    { id: 'b', group: 'account', gains: true, stance: 'favourable' },
    { id: 'c', group: 'account', gains: false, stance: 'critical' },
    { id: 'd', group: 'seller', gains: true, stance: 'favourable' },
  ],
} as unknown as Balance;

it('draws one stroke for each source of the group, up for and down against', () => {
  expect(tallyPaths(balance, 'account')).toEqual({
    paths: [
      { d: 'M0.5 12V1', gains: false },
      { d: 'M1.5 12V1', gains: true },
      { d: 'M4.5 12V23', gains: false },
    ],
    width: 5,
  });
});

it('never adds another group of sources', () => {
  expect(tallyPaths(balance, 'seller').width).toBe(1);
  expect(tallyPaths(balance, 'information')).toEqual({ paths: [], width: 0 });
});

it('makes strokes for and against the same length', () => {
  const lengths = tallyPaths(balance, 'account').paths.map(({ d }) => {
    const [, from, to] = /^M\S+ ([\d.]+)V([\d.]+)/.exec(d) ?? [];
    return Math.abs(Number(from) - Number(to));
  });
  expect(new Set(lengths)).toEqual(new Set([11]));
});
