import { expect, it } from 'vitest';
import { knownSource } from '../../src/rules/known-source.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const story = sourceOf('- It helped.\n');

it('knows the source of a ruling and of a writer', () => {
  const texts = {
    'sources/first.md': story,
    'sources/second.md': sourceOf('- It faded.\n', { 'same-writer': 'first' }),
    'decisions/first.yaml': 'source: first\n',
  };
  expect(faultsOf(knownSource, texts)).toEqual([]);
});

it('refuses rulings on a source that does not exist', () => {
  const texts = { 'sources/first.md': story, 'decisions/frist.yaml': 'source: frist\n' };
  expect(faultsOf(knownSource, texts)).toEqual([
    'reviews/decisions/frist.yaml:1:9: Unexpected source "frist", expected the slug of a file in reviews/sources, use "first"',
  ]);
});

it('refuses rulings in a file that is named after another source', () => {
  const texts = { 'sources/first.md': story, 'decisions/second.yaml': 'source: first\n' };
  expect(faultsOf(knownSource, texts)).toEqual([
    'reviews/decisions/second.yaml:1:9: Unexpected source "first" in a file named "second.yaml", expected the same slug, rename the file to "first.yaml"',
  ]);
});

it('refuses a writer who is unknown, the same source, or reached in a circle', () => {
  const by = (writer: string, kind = 'forum-post') =>
    sourceOf('- It helped.\n', { kind, 'same-writer': writer });
  const at = 'reviews/sources/a.md:12:14: ';
  expect(faultsOf(knownSource, { 'sources/a.md': by('qqqq') })).toEqual([
    `${at}Unexpected same-writer "qqqq", expected the slug of a file in reviews/sources, add that source first`,
  ]);
  expect(faultsOf(knownSource, { 'sources/a.md': by('a') })).toEqual([
    `${at}Unexpected same-writer "a", expected another source, take the key away`,
  ]);
  expect(faultsOf(knownSource, { 'sources/a.md': by('b'), 'sources/b.md': by('a') })[0]).toBe(
    `${at}Unexpected circle through same-writer "b", expected the first account, point each to that`,
  );
  expect(faultsOf(knownSource, { 'sources/a.md': by('b', 'news'), 'sources/b.md': story })).toEqual(
    [`${at}Unexpected same-writer on a news, expected it on accounts of people only, take it away`],
  );
});
