import { expect, it } from 'vitest';
import { studyArithmetic } from '../../src/rules/study-arithmetic.ts';
import { studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const outcome = (lines: string) => studyOf('s', `outcomes:\n  - measure: response\n${lines}`);
const faults = (text: string) => faultsOf(studyArithmetic, { 'studies/s.yaml': text });
const at = 'reviews/studies/s.yaml:';

const arms = `    arms:
      - { name: ketamine, n: 60, value: 50, low: 40, high: 60, unit: '%' }
      - { name: placebo, n: 40, value: 100, unit: '%' }
`;

it('is silent where the figures agree', () => {
  expect(faults(outcome(arms))).toEqual([]);
  expect(faults(outcome('    effect: { type: odds ratio, value: 2, ci95: [1.2, 3.1] }\n'))).toEqual(
    [],
  );
});

it('refuses more people in the arms than in the study, unless they cross over', () => {
  const many = outcome(arms.replace('n: 40', 'n: 41'));
  expect(faults(many)).toEqual([
    `${at}18:7: Unexpected 101 people in all arms, expected at most the 100 of the study, correct one of them`,
  ]);
  expect(faults(many.replace('randomized-controlled', 'crossover-rct'))).toEqual([]);
});

it('refuses more people in one arm than in the study, with one message', () => {
  expect(faults(outcome(arms.replace('n: 40', 'n: 141')))).toEqual([
    `${at}19:29: Unexpected 141 people in one arm, expected at most the 100 of the study, correct one of them`,
  ]);
});

it('refuses percentages beyond 0 and 100 and a value outside its range', () => {
  expect(faults(outcome(arms.replace('value: 100', 'value: 101')))).toEqual([
    `${at}19:40: Unexpected 101 %, expected 0 to 100, correct it or name the unit in full`,
  ]);
  expect(faults(outcome(arms.replace('value: 50', 'value: 39')))).toEqual([
    `${at}18:41: Unexpected value 39, expected it within 40 to 60, correct one of them`,
  ]);
  expect(faults(outcome(arms.replace('low: 40', 'low: 70')))).toEqual([
    `${at}18:50: Unexpected low end 70 above high end 60, expected it below, swap them`,
  ]);
});

it('refuses an interval that excludes its value or stands the wrong way round', () => {
  expect(faults(outcome('    effect: { type: odds ratio, value: 4, ci95: [1.2, 3.1] }\n'))).toEqual(
    [
      `${at}17:40: Unexpected value 4, expected it within its interval 1.2 to 3.1, correct one of them`,
    ],
  );
  expect(faults(outcome('    effect: { type: odds ratio, value: 2, ci95: [3.1, 1.2] }\n'))).toEqual(
    [
      `${at}17:49: Unexpected interval 3.1 to 1.2, expected the lower end first, swap or correct them`,
    ],
  );
});
