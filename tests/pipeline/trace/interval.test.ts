import { describe, expect, it } from 'vitest';
import { newcombe, wilson } from '../../../src/pipeline/trace/interval.ts';

describe('wilson', () => {
  it.each([
    [71, 17, 46.9, 86.7],
    [60, 20, 38.7, 78.1],
    [28, 25, 14.3, 47.6],
  ])('gives %i%% of %i people an interval of %d to %d', (share, n, low, high) => {
    const [from, to] = wilson(share, n);
    expect(from).toBeCloseTo(low, 1);
    expect(to).toBeCloseTo(high, 1);
  });

  it('stays between nobody and everybody', () => {
    expect(wilson(0, 5)[0]).toBe(0);
    expect(wilson(100, 5)[1]).toBe(100);
  });
});

describe('newcombe', () => {
  it('gives the interval of his own example, 56 of 70 against 48 of 80', () => {
    const [low, high] = newcombe({ share: 80, n: 70 }, { share: 60, n: 80 });
    expect(low).toBeCloseTo(5.24, 1);
    expect(high).toBeCloseTo(33.39, 1);
  });

  it('stays within a hundred points either way', () => {
    const [low, high] = newcombe({ share: 100, n: 2 }, { share: 0, n: 2 });
    expect(low).toBeGreaterThan(-100);
    expect(high).toBeLessThanOrEqual(100);
  });
});
