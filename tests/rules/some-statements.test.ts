import { expect, it } from 'vitest';
import { someStatements } from '../../src/rules/some-statements.ts';
import { corpusOf, sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf, today } from './faults-of.ts';

it('is silent on a source with a statement', () => {
  expect(faultsOf(someStatements, { 'sources/x.md': sourceOf('- It helped.\n') })).toEqual([]);
});

it('warns of a source that says nothing, without failing the check', () => {
  const corpus = corpusOf({ 'sources/x.md': sourceOf('## Head\n') });
  someStatements({ corpus, segments: [], statements: [], guide: [], today });
  expect(corpus.files[0]?.messages.map((message) => [String(message), message.fatal])).toEqual([
    [
      'reviews/sources/x.md:15:1: Unexpected source without statements, expected at least one, add a list item "- …"',
      false,
    ],
  ]);
});
