import { expect, it } from 'vitest';
import { foundNothing } from '../../../src/pipeline/trace/null-result.ts';
import type { Study } from '../../../src/types.ts';

const study = {
  outcomes: [
    { measure: 'days abstinent', primary: true, effect: { type: 'difference', p: '0.03' } },
    { measure: 'relapse', primary: true, effect: { type: 'odds ratio', p: 'not significant' } },
    { measure: 'craving', effect: { type: 'difference', p: 'not significant' } },
  ],
} as unknown as Study;

it('asks of the outcome that a claim names', () => {
  expect(foundNothing('Relapse was less likely.', study)).toBe(true);
  expect(foundNothing('People stayed abstinent on more days.', study)).toBe(false);
});

it('asks of the primary outcomes where a claim names none', () => {
  expect(foundNothing('It works.', study)).toBe(false);
  const missed = { ...study, outcomes: study.outcomes.slice(1) };
  expect(foundNothing('It works.', missed)).toBe(true);
});

it('says nothing of a study that tested nothing', () => {
  expect(foundNothing('It works.', { ...study, outcomes: [] })).toBe(false);
});
