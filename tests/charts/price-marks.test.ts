import { expect, it } from 'vitest';
import { crowd, placeOf, priceMarks } from '../../src/charts/price-marks.ts';
import type { Price } from '../../src/content/prices.ts';

const price = (low: number, high = low, group = 'seller', gains = true) =>
  ({ low, high, unit: 'USD', buys: 'a course', said: { source: { group, gains } } }) as Price;

it('puts each step of ten at the same distance, within the chart', () => {
  const [ten = 0, hundred = 0, thousand = 0] = [10, 100, 1000].map(placeOf);
  expect(thousand - hundred).toBeCloseTo(hundred - ten, 1);
  expect([placeOf(0), placeOf(1e9)]).toEqual([0, 100]);
});

it('gives marks that would touch lanes of their own, and a range both its ends', () => {
  const marks = priceMarks([price(400), price(400), price(600, 900), price(2000)]);
  expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 0, 0]);
  expect(marks.map(({ ends }) => ends.length)).toEqual([1, 1, 2, 1]);
});

it('draws every price of a row until it is crowded', () => {
  expect(priceMarks(Array.from({ length: crowd }, () => price(400)))).toHaveLength(crowd);
});

it('draws those of one sort of speaker at one place once in a crowd, and no speaker away', () => {
  const many = Array.from({ length: 5000 }, (_, at) => price(400, 400, 'seller', at % 2 === 0));
  const marks = priceMarks([...many, price(400, 400, 'account', false), price(900)]);
  expect(marks.map(({ who, gains }) => [who, gains])).toEqual([
    ['seller', true],
    ['seller', false],
    ['experience', false],
    ['seller', true],
  ]);
});
