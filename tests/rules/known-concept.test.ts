import { expect, it } from 'vitest';
import { knownConcept } from '../../src/rules/known-concept.ts';
import { studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const lexicon = `about: Test words.
concepts:
  - { id: nausea, kind: effect, label: Nausea, terms: [nausea], note: A test. }
`;
const event = (concept: string) =>
  studyOf('s', `adverse_events:\n  - { event: sick, concept: ${concept} }\n`);

it('knows an effect of the lexicon', () => {
  const texts = { 'lexicon/effects.yaml': lexicon, 'studies/s.yaml': event('nausea') };
  expect(faultsOf(knownConcept, texts)).toEqual([]);
});

it('refuses an effect that the lexicon lacks and names the nearest', () => {
  const texts = { 'lexicon/effects.yaml': lexicon, 'studies/s.yaml': event('nausae') };
  expect(faultsOf(knownConcept, texts)).toEqual([
    'reviews/studies/s.yaml:16:29: Unexpected effect "nausae", expected an id in reviews/lexicon, use "nausea"',
  ]);
});

it('is silent where the lexicon has no entry of that kind', () => {
  expect(faultsOf(knownConcept, { 'studies/s.yaml': event('nausae') })).toEqual([]);
});
