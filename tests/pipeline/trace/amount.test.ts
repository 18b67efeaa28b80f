import { describe, expect, it } from 'vitest';
import { amount, amountsIn, nearness, written } from '../../../src/pipeline/trace/amount.ts';
import { hoursOf } from '../../../src/pipeline/trace/measured.ts';

const percent = (value: number, high?: number) => amount(value, '%', high);

describe('nearness', () => {
  it('takes a whole per cent for what rounds to it', () => {
    expect(nearness(percent(64), percent(64.4))).toBe('same');
    expect(nearness(percent(64), percent(64.6))).toBe('near');
  });

  it('takes a claimed range for a value inside it', () => {
    expect(nearness(percent(60, 70), percent(64))).toBe('same');
  });

  it('shows nothing by a value inside a wide measured range', () => {
    expect(nearness(percent(21.9), percent(0, 24.5))).toBe('near');
  });

  it('compares stretches of time in any unit', () => {
    expect(nearness(amount(24, 'hours'), amount(1, 'day'))).toBe('same');
    expect(nearness(amount(6, 'months'), amount(1, 'day'))).toBe('far');
  });

  it('never sets people against per cent, nor one number of people near another', () => {
    expect(nearness(amount(64, 'people'), percent(64))).toBe('far');
    expect(nearness(amount(235, 'patients'), amount(234, 'people'))).toBe('far');
  });

  it('gives words some slack', () => {
    expect(nearness(percent(66.7), percent(64))).toBe('near');
    expect(nearness(percent(66.7), percent(64), 3)).toBe('same');
  });
});

describe('amountsIn', () => {
  it('finds figures with units in running text, ranges too', () => {
    expect(amountsIn('Half relapsed by 27.5 days; 1,806 patients, 20-30% dizzy.')).toEqual([
      { value: 660, kind: 'hours' },
      { value: 1806, kind: 'people' },
      { value: 20, high: 30, kind: '%' },
    ]);
  });
});

describe('hoursOf', () => {
  it.each([
    ['a week later', 168],
    ['two full days after', 48],
    ['an hour', 1],
  ])('reads numbers written out: %s', (text, hours) => {
    expect(hoursOf(text)).toBe(hours);
  });

  it.each([
    ['24 h', 24],
    ['week 2', 336],
    ['about 1 week', 168],
    ['110 minutes', 110 / 60],
    ['at review', undefined],
  ])('reads %s', (text, hours) => {
    expect(hoursOf(text)).toBe(hours);
  });
});

describe('written', () => {
  it('writes a figure as a reader would', () => {
    expect([
      written(64, '%'),
      written(60, '%', 70),
      written(4.97, '/5'),
      written(450, 'USD'),
    ]).toEqual(['64 %', '60 to 70 %', '4.97/5', '$450']);
  });
});
