import { describe, expect, it } from 'vitest';
import { bootstrap, wilson } from '../../../src/pipeline/tag/intervals.ts';

describe('wilson', () => {
  it('gives the interval of the textbook for 8 of 10', () => {
    const { value, low, high } = wilson(8, 10);
    expect(value).toBe(0.8);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });

  it('knows nothing where nothing was counted', () => {
    expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });
});

describe('bootstrap', () => {
  const mean = (items: readonly number[]) =>
    items.reduce((sum, item) => sum + item, 0) / items.length;

  it('holds the statistic between its ends, the same each time', () => {
    const items = Array.from({ length: 40 }, (_, i) => i % 4);
    const { value, low, high } = bootstrap(items, mean);
    expect(value).toBe(1.5);
    expect(low).toBeGreaterThan(1);
    expect(low).toBeLessThan(1.5);
    expect(high).toBeGreaterThan(1.5);
    expect(high).toBeLessThan(2);
    expect(bootstrap(items, mean)).toEqual({ value, low, high });
  });
});
