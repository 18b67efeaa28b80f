import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/pipeline/index.ts';
import { smallestCell } from '../../../src/pipeline/trace/disclosure.ts';
import { corpusOf, sourceOf } from '../corpus-of.ts';

const facts = { condition: '[depression]', setting: 'clinic', published: '2023-07-18' };

/** What is shown of a submission among so many accounts with facts of their own. */
function shown(others: number, keys: Record<string, string> = {}) {
  const texts = Object.fromEntries(
    Array.from({ length: others }, (_, at) => [
      `sources/other-${at}.md`,
      sourceOf(`- It helped number ${at}.\n`, { ...facts, ...keys }),
    ]),
  );
  const mine = sourceOf('- It helped.\n', { ...facts, kind: 'submission' });
  const { sources } = analyse(corpusOf({ ...texts, 'sources/mine.md': mine }));
  const { published, setting, condition } = sources.find(({ id }) => id === 'mine') ?? {};
  return { published, setting, condition };
}

describe('the date of a source', () => {
  it.each([
    ['forum-post', '2023-07-18', '2023-07'],
    ['news-account', '2023-07-18', '2023-07'],
    ['patient-review', '2023', '2023'],
    ['clinic-marketing', '2023-07-18', '2023-07-18'],
    ['news', '2023-07-18', '2023-07-18'],
  ])('of kind %s, %s, is shown as %s', (kind, published, expected) => {
    const text = sourceOf('- It helped.\n', { kind, published });
    const [source] = analyse(corpusOf({ 'sources/x.md': text })).sources;
    expect(source?.published).toBe(expected);
  });
});

describe('an account that was sent to us', () => {
  it('shows its facts, and the year, where enough accounts share them', () => {
    expect(shown(smallestCell - 1)).toEqual({
      published: '2023',
      setting: 'clinic',
      condition: ['depression'],
    });
  });

  it('gives up its date first, then the place, then the condition', () => {
    expect(shown(5, { published: '2019' })).toEqual({
      setting: 'clinic',
      condition: ['depression'],
    });
    expect(shown(5, { published: '2019', setting: 'at-home' })).toEqual({
      setting: 'unknown',
      condition: ['depression'],
    });
    const alone = { published: undefined, setting: 'unknown', condition: [] };
    expect(shown(smallestCell - 2)).toEqual(alone);
    expect(shown(5, { route: '[iv]' })).toEqual(alone);
  });

  it('leaves the facts of every other account as its page shows them', () => {
    const text = sourceOf('- It helped.\n', facts);
    const [source] = analyse(corpusOf({ 'sources/x.md': text })).sources;
    expect(source).toMatchObject({ setting: 'clinic', condition: ['depression'] });
  });
});
