import { expect, it } from 'vitest';
import { studyAddress } from '../../src/rules/study-address.ts';
import { studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

it('accepts a DOI or an address', () => {
  expect(faultsOf(studyAddress, { 'studies/s.yaml': studyOf('s') })).toEqual([]);
  const address = studyOf('s', 'addresses: ["https://example.org/s"]\n', '');
  expect(faultsOf(studyAddress, { 'studies/s.yaml': address })).toEqual([]);
});

it('refuses a study that nobody could find', () => {
  expect(faultsOf(studyAddress, { 'studies/s.yaml': studyOf('s', '', '') })).toEqual([
    'reviews/studies/s.yaml:3:3: Unexpected study without an address, expected a doi, pmid, registration or address, add the DOI under citation',
  ]);
});
