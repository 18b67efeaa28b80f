import { expect, it } from 'vitest';
import { plausibleFigures } from '../../src/rules/plausible-figures.ts';
import { sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

it('accepts what pages and studies print', () => {
  const body = '- It cost $1,200.50 in 2023, and 280 million people live with it.\n';
  const outcome =
    'outcomes:\n  - measure: response\n    arms: [{ name: a, value: -12.5, unit: points }]\n';
  const texts = { 'sources/x.md': sourceOf(body), 'studies/s.yaml': studyOf('s', outcome) };
  expect(faultsOf(plausibleFigures, texts)).toEqual([]);
});

it('refuses figures that nobody can mean', () => {
  const outcome = 'outcomes:\n  - measure: response\n    arms: [{ name: a, value: 1e40 }]\n';
  const texts = {
    'sources/x.md': sourceOf('- It cost 9999999999999999 dollars.\n'),
    'studies/s.yaml': studyOf('s', outcome),
  };
  expect(faultsOf(plausibleFigures, texts)).toEqual([
    'reviews/sources/x.md:14:11: Unexpected figure 9999999999999999, expected one that can be meant, look it up again',
    'reviews/studies/s.yaml:17:30: Unexpected figure 1e+40, expected one that can be meant, look it up again',
  ]);
});
