import { expect, it } from 'vitest';
import { uniqueId } from '../../src/rules/unique-id.ts';
import { sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const claim = (id: string) =>
  `  - { id: ${id}, statement: x-00000000, claim: It helps., kind: efficacy, by: maintainers, date: 2026-01-02, reason: Read. }\n`;

it('is silent where every id is its own', () => {
  const texts = {
    'sources/a.md': sourceOf('- It helped.\n'),
    'sources/b.md': sourceOf('- It helped.\n'),
    'studies/a.yaml': studyOf('a'),
    'decisions/a.yaml': `source: a\nclaims:\n${claim('one')}${claim('two')}`,
  };
  expect(faultsOf(uniqueId, texts)).toEqual([]);
});

it('refuses a slug that another file has', () => {
  const texts = {
    'sources/a.md': sourceOf('- It helped.\n'),
    'more/a.md': sourceOf('- It faded.\n'),
  };
  expect(faultsOf(uniqueId, texts)).toEqual([
    'reviews/more/a.md:1:1: Unexpected slug "a", expected one not taken by reviews/sources/a.md, rename the file',
  ]);
});

it('refuses a study whose id is not its file name', () => {
  expect(faultsOf(uniqueId, { 'studies/a.yaml': studyOf('b') })).toEqual([
    'reviews/studies/a.yaml:1:5: Unexpected id "b", expected the name of the file, use "a"',
  ]);
});

it('refuses a claim id that is taken and a second ruling on the same tags', () => {
  const tag = '  - { statement: x-1, by: us, date: 2026-01-02, reason: Read. }\n';
  const texts = {
    'decisions/a.yaml': `source: a\nclaims:\n${claim('one')}`,
    'decisions/b.yaml': `source: b\nclaims:\n${claim('one')}tags:\n${tag}${tag}`,
  };
  expect(faultsOf(uniqueId, texts)).toEqual([
    'reviews/decisions/b.yaml:3:11: Unexpected claim "one", expected an id not taken in reviews/decisions/a.yaml, choose another',
    'reviews/decisions/b.yaml:6:18: Unexpected second ruling on the tags of "x-1", expected one, merge the two',
  ]);
});

it('refuses a statement that stands twice in a source', () => {
  const body = '- It helped. It faded.\n- it  HELPED.\n';
  expect(faultsOf(uniqueId, { 'sources/a.md': sourceOf(body) })).toEqual([
    'reviews/sources/a.md:15:3: Unexpected repeated statement (first at 14:3), expected each once in a source, take one away',
  ]);
});
