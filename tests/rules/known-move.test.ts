import { expect, it } from 'vitest';
import { segment } from '../../src/pipeline/segment.ts';
import { knownMove } from '../../src/rules/known-move.ts';
import { corpusOf, sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const source = sourceOf('- It helped for a week.\n');
const [statement = ''] = segment(corpusOf({ 'sources/x.md': source })).map(({ id }) => id);
const entry = (id: string, kind: string, to?: string) =>
  `  - { id: ${id}, kind: ${kind}, ${to === undefined ? '' : `to: ${to}, `}by: maintainers, date: 2026-11-22, reason: Reworded. }\n`;
const moves = (...entries: string[]) => ({
  'sources/x.md': source,
  'studies/smith-2009.yaml': studyOf('smith-2009'),
  'moved/2026.yaml': `moved:\n${entries.join('')}`,
});

it('lets an old id lead to one on record, to another old one, or nowhere', () => {
  const texts = moves(
    entry('x-00000000', 'statement', 'x-11111111'),
    entry('x-11111111', 'statement', statement),
    entry('smith-2008', 'study', 'smith-2009'),
    entry('x-22222222', 'statement'),
  );
  expect(faultsOf(knownMove, texts)).toEqual([]);
});

it('refuses to call an id moved that is on record', () => {
  expect(faultsOf(knownMove, moves(entry(statement, 'statement')))).toEqual([
    `reviews/moved/2026.yaml:2:11: Unexpected statement "${statement}" that is on record, expected one that is gone, take the entry away`,
  ]);
});

it('refuses a way to nowhere and names the nearest', () => {
  expect(faultsOf(knownMove, moves(entry('smith-2008', 'study', 'smith-209')))).toEqual([
    'reviews/moved/2026.yaml:2:40: Unexpected study "smith-209", expected the id of a study on record, use "smith-2009"',
  ]);
});

it('refuses a second entry for an id, and a loop', () => {
  const twice = moves(entry('x-00000000', 'statement'), entry('x-00000000', 'statement'));
  expect(faultsOf(knownMove, twice)).toEqual([
    'reviews/moved/2026.yaml:3:11: Unexpected second entry for statement "x-00000000", expected one, take one of them away',
  ]);
  const loop = moves(
    entry('x-00000000', 'statement', 'x-11111111'),
    entry('x-11111111', 'statement', 'x-00000000'),
  );
  expect(faultsOf(knownMove, loop)).toEqual([
    'reviews/moved/2026.yaml:2:44: Unexpected loop from statement "x-00000000" back to itself, expected an end, correct "to"',
    'reviews/moved/2026.yaml:3:44: Unexpected loop from statement "x-11111111" back to itself, expected an end, correct "to"',
  ]);
});
