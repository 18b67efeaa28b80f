import { describe, expect, it } from 'vitest';
import { contrast, contrastWords, nntWords } from '../../../src/pipeline/trace/contrast.ts';

const ketamine = { name: 'ketamine', n: 47, value: 64, unit: '%' };
const midazolam = { name: 'midazolam', n: 25, value: 28, unit: '%' };

describe('contrast', () => {
  it('gives people, percentage points and the number to treat from printed arms', () => {
    expect(contrast(ketamine, midazolam)).toEqual({
      treated: { of: 47, with: 30 },
      control: { of: 25, with: 7 },
      difference: 36,
      interval: [12, 54],
      nnt: 3,
    });
  });

  it('derives nothing where an arm lacks its size or is no rate', () => {
    const sizeless = { name: 'midazolam', value: 28, unit: '%' };
    expect(contrast(ketamine, sizeless)).toBeUndefined();
    expect(contrast(ketamine, { ...midazolam, unit: 'points' })).toBeUndefined();
  });

  it('has no number to treat where the arms do not differ, and never one below 1', () => {
    expect(contrast(ketamine, { ...midazolam, value: 64 })).not.toHaveProperty('nnt');
    expect(contrast({ ...ketamine, value: 100 }, { ...midazolam, value: 0 })?.nnt).toBe(1);
  });

  it('puts it in words', () => {
    const found = contrast(ketamine, midazolam);
    expect(found && contrastWords(found)).toBe(
      'about 30 of 47 against 7 of 25, 36 percentage points apart, 95% interval 12 to 54',
    );
  });

  it('names no number to treat where chance alone could have made the difference', () => {
    const few = contrast({ ...ketamine, n: 5 }, { ...midazolam, n: 5 });
    expect(few?.interval[0]).toBeLessThan(0);
    expect(few && nntWords(few)).toBeUndefined();
  });

  it('says more or fewer, and turns the interval with the difference', () => {
    const more = contrast(ketamine, midazolam);
    const fewer = contrast(midazolam, ketamine);
    expect(more && nntWords(more)).toBe('one more for every 3 people treated');
    expect(fewer && nntWords(fewer)).toBe('one fewer for every 3 people treated');
    expect(fewer && contrastWords(fewer)).toMatch(
      /36 percentage points apart, 95% interval 12 to 54$/,
    );
  });
});
