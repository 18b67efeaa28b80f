import { describe, expect, it } from 'vitest';
import { dataset } from '../../src/pipeline/dataset.ts';
import { analyse } from '../../src/pipeline/index.ts';
import { corpusOf, sourceOf } from './corpus-of.ts';

const nothing = {
  sources: [],
  statements: [],
  claims: [],
  studies: [],
  balances: [],
  concepts: [],
  withdrawn: [],
};
const files = [
  { path: 'reviews/sources/a.md', contents: 'a' },
  { path: 'reviews/sources/b.md', contents: 'b' },
];
const versionOf = (changed: typeof files, method = 'm') =>
  dataset(nothing, { files: changed, method }).version;

describe('the version', () => {
  it('has twelve hex digits and does not depend on the order of files', () => {
    expect(versionOf(files)).toMatch(/^[0-9a-f]{12}$/);
    expect(versionOf([...files].reverse())).toBe(versionOf(files));
  });

  it('changes with a content, a path and the method', () => {
    const versions = [
      versionOf(files),
      versionOf(files, 'other'),
      versionOf([{ path: 'reviews/sources/a.md', contents: 'A' }, ...files.slice(1)]),
      versionOf([{ path: 'reviews/sources/c.md', contents: 'a' }, ...files.slice(1)]),
    ];
    expect(new Set(versions).size).toBe(4);
  });
});

describe('dataset', () => {
  it('takes the latest day on which a source was read, and sorts by id', () => {
    const { checked, sources, counts } = analyse(
      corpusOf({
        'sources/b.md': sourceOf('- Nausea came.', { accessed: '2026-10-01' }),
        'sources/a.md': sourceOf('- It helped. It wore off.', { accessed: '2026-11-01' }),
      }),
    );
    expect(checked).toBe('2026-11-01');
    expect(sources.map(({ id, statements }) => [id, statements])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(counts).toEqual({ sources: 2, statements: 3, claims: 0, studies: 0 });
  });

  it('puts a page into the group of those who gain only by interest or kind', () => {
    const groupOf = (keys: Record<string, string>) =>
      analyse(corpusOf({ 'sources/a.md': sourceOf('- It is given by drip.', keys) })).sources[0]
        ?.group;
    expect(groupOf({ kind: 'health-information' })).toBe('information');
    expect(groupOf({ kind: 'health-information', interests: '[provider]' })).toBe('seller');
    expect(groupOf({ kind: 'directory' })).toBe('seller');
    expect(groupOf({ kind: 'news', interests: '[journalist]' })).toBe('information');
    expect(groupOf({ kind: 'forum-post', interests: '[treated-free]' })).toBe('account');
  });
});
