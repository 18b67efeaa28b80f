import { describe, expect, it } from 'vitest';
import { boldIn, deniesEffect, isCautious } from '../../../src/pipeline/trace/tone.ts';

describe('tone', () => {
  it('names each word that goes beyond any study', () => {
    expect(boldIn('Ketamine is a proven cure.')).toEqual([
      '“proven” is more certain than the record.',
    ]);
    expect(boldIn('Ketamine has been used safely for decades.')).toHaveLength(1);
  });

  it.each([
    'Long-term safety of ketamine is not established.',
    'Its effect on grief is unknown.',
    'There is no strong evidence that it lasts.',
  ])('takes “%s” for caution, which overstates nothing', (text) => {
    expect(isCautious(text)).toBe(true);
    expect(boldIn(text)).toEqual([]);
  });

  it.each([
    ['Ketamine was no better than midazolam.', true],
    ['It did not significantly improve PTSD.', true],
    ['A small trial missed its main outcome.', true],
    ['Ketamine was better than midazolam.', false],
    ['It works where other treatments failed.', false],
  ])('hears whether “%s” denies an effect: %s', (text, denies) => {
    expect(deniesEffect(text)).toBe(denies);
  });
});
