import { expect, it } from 'vitest';
import { reasonedRuling } from '../../src/rules/reasoned-ruling.ts';
import { faultsOf } from './faults-of.ts';

const ruling = (reason: string) => ({
  'decisions/x.yaml': `source: x\ntags:\n  - { statement: x-1, by: maintainers, date: 2026-01-02, reason: ${reason} }\n`,
});

it('accepts a sentence and refuses a word', () => {
  expect(faultsOf(reasonedRuling, ruling('The hope is only told.'))).toEqual([]);
  expect(faultsOf(reasonedRuling, ruling('Wrong.'))).toEqual([
    'reviews/decisions/x.yaml:3:66: Unexpected reason of 1 word, expected one that a reader can follow, say what decided it in a sentence',
  ]);
});
