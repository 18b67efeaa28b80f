import { expect, it } from 'vitest';
import { knownStudy } from '../../src/rules/known-study.ts';
import { studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const ruling = (study: string) => `source: x
claims:
  - { id: c, statement: x-00000000, claim: It helps., studies: [${study}], kind: efficacy, by: maintainers, date: 2026-01-02, reason: Read. }
`;

it('knows a study on record', () => {
  const texts = {
    'studies/smith-2009.yaml': studyOf('smith-2009'),
    'decisions/x.yaml': ruling('smith-2009'),
  };
  expect(faultsOf(knownStudy, texts)).toEqual([]);
});

it('refuses a study that is not on record and names the nearest', () => {
  const texts = {
    'studies/smith-2009.yaml': studyOf('smith-2009'),
    'decisions/x.yaml': ruling('smith-209'),
  };
  expect(faultsOf(knownStudy, texts)).toEqual([
    'reviews/decisions/x.yaml:3:65: Unexpected study "smith-209", expected an id in reviews/studies, use "smith-2009"',
  ]);
});
