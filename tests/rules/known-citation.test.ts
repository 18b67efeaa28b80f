import { expect, it } from 'vitest';
import { statementId } from '../../src/pipeline/segment/statement-id.ts';
import { knownCitation } from '../../src/rules/known-citation.ts';
import { sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { guideFaults } from './guide-faults.ts';

const corpus = {
  'studies/smith-2009.yaml': studyOf('smith-2009'),
  'sources/x.md': sourceOf('- It helped.\n'),
};
const id = statementId('x', 'It helped.');
const faults = (body: string) => guideFaults(knownCitation, body, corpus);

it('accepts studies, sources and statements on record', () => {
  const body = `A <Cite study="smith-2009" /> <Cite source="x" /> <Cite statement="${id}" />.`;
  expect(faults(body)).toEqual([]);
});

it.each([
  [
    'It helped <Cite study="smith-209" />.',
    'Unexpected study "smith-209", expected an id in reviews/studies, use "smith-2009"',
  ],
  [
    'It helped <Cite statement="x-00000000" />.',
    `Unexpected statement "x-00000000", expected the id of a statement in reviews/sources, add it first`,
  ],
  [
    'It helped <Cite />.',
    'Unexpected <Cite> with 0 ids, expected one of study, source, statement or claim, name one',
  ],
  [
    'It helped <Cite study="smith-2009" source="x" />.',
    'Unexpected <Cite> with 2 ids, expected one of study, source, statement or claim, name one',
  ],
])('refuses %j', (body, reason) => {
  expect(faults(body)).toEqual([`src/content/guide/x.mdx:5:11: ${reason}`]);
});
