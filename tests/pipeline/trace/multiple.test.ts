import { expect, it } from 'vitest';
import { multipleIn, multiplesOf } from '../../../src/pipeline/trace/multiple.ts';
import type { Study } from '../../../src/types.ts';

it.each([
  ['It doubles the odds of remission.', 2],
  ['People were 2.5 times as likely to respond.', 2.5],
  ['It cuts the risk of relapse in half.', 2],
  ['Three infusions work half again as well.', 1.5],
  ['It is given three times a week.', undefined],
  ['Doses are taken twice daily.', undefined],
  ['Half of them responded.', undefined],
])('how many times as much “%s” says: %s', (text, times) => {
  expect(multipleIn(text)).toBe(times);
});

it('how many times one arm had of another, and printed ratios, are 1 or more', () => {
  const study = {
    outcomes: [
      { arms: [{ value: 20 }, { value: 50 }], effect: { type: 'hazard ratio', value: 0.5 } },
      { arms: [{ value: 0 }, { name: 'not told' }], effect: { type: 'difference', value: 7 } },
    ],
    adverse_events: [],
  } as unknown as Study;
  expect(multiplesOf(study)).toEqual([2.5, 2]);
});
