import { describe, expect, it } from 'vitest';
import { linkedText } from '../../src/content/linked-text.ts';
import { armValue, effectWords, isComparator, nearestResults } from '../../src/content/results.ts';
import { underHeadings } from '../../src/content/under-headings.ts';
import type { Statement, Study } from '../../src/types.ts';

describe('results', () => {
  it.each([
    ['ketamine', false],
    ['esketamine + antidepressant', false],
    ['ketamine + placebo tablet', false],
    ['placebo + antidepressant', true],
    ['ECT', true],
    ['all participants', false],
  ])('tell for "%s" whether it is the comparison: %s', (name, comparison) => {
    expect(isComparator(name)).toBe(comparison);
  });

  it('are chosen by wording and never by the size of the figure', () => {
    const outcome = (measure: string, value: number) => ({
      measure,
      arms: [{ name: 'ketamine', value, unit: '%' }],
    });
    const study = (near: number, far: number): Study =>
      ({
        outcomes: [outcome('dropped out', far), outcome('remission of depression', near)],
        adverse_events: [],
      }) as unknown as Study;
    const measure = (near: number, far: number): string | undefined =>
      nearestResults(study(near, far), '70% reach remission', 1)[0]?.measure;
    expect(measure(10, 70)).toBe('remission of depression');
    expect(measure(70, 10)).toBe('remission of depression');
  });

  it('are printed with their unit, and a missing one is said to be missing', () => {
    expect(armValue({ name: 'a', value: -5.8, unit: 'points' })).toBe('−5.8 points');
    expect(armValue({ name: 'a', value: 64, unit: '%' })).toBe('64%');
    expect(armValue({ name: 'a' })).toBe('not given');
  });

  it('print a p value with its sign, and words as they stand', () => {
    const words = (p: string) => effectWords({ type: 'odds ratio', value: 2, ci95: [1, 4], p });
    expect(words('<0.001').interval).toBe('1 to 4, p <0.001');
    expect(words('0.13').interval).toBe('1 to 4, p = 0.13');
    expect(words('not significant').interval).toBe('1 to 4, not significant');
  });
});

describe('prose', () => {
  it('links an address without the stop and bracket behind it', () => {
    expect(linkedText('Seen there (https://www.example.org/a_(b)/c).')).toEqual([
      { text: 'Seen there (' },
      { href: 'https://www.example.org/a_(b)/c', host: 'example.org' },
      { text: ').' },
    ]);
  });

  it('leaves out addresses that are only a number', () => {
    expect(linkedText('At http://47.0.0.1:8081/x now')).toEqual([
      { text: 'At ' },
      { text: 'an address without a name' },
      { text: ' now' },
    ]);
  });
});

describe('headings', () => {
  it('cut statements without reordering them', () => {
    const say = (id: string, heading: string | null): Statement =>
      ({ id, heading }) as unknown as Statement;
    const groups = underHeadings([say('a', null), say('b', 'x'), say('c', 'x'), say('d', null)]);
    expect(
      groups.map(({ heading, statements }) => [heading, statements.map(({ id }) => id)]),
    ).toEqual([
      [null, ['a']],
      ['x', ['b', 'c']],
      [null, ['d']],
    ]);
  });
});
