import { describe, expect, it } from 'vitest';
import { isChosen, sortedBy, valuesOf, type Row } from '../../src/search/register-rows.ts';

const row = (verdict: string, kind: string, who: string, condition: string[] = []): Row => ({
  verdict,
  kind,
  who,
  condition,
});
const rows = [
  row('Supported', 'safety', 'news', ['PTSD']),
  row('Overstated', 'cost', 'clinic marketing', ['Anxiety', 'PTSD']),
  row('Overstated', 'safety', 'clinic marketing'),
];

describe('the register', () => {
  it('keeps the order of verdicts, and sorts other values by name', () => {
    expect(valuesOf(rows, 'verdict')).toEqual(['Supported', 'Overstated']);
    expect(valuesOf(rows, 'condition')).toEqual(['Anxiety', 'PTSD']);
  });

  it('narrows by every choice at once; a claim may be about several conditions', () => {
    const fit = (chosen: Parameters<typeof isChosen>[1]) =>
      rows.map((one) => isChosen(one, chosen));
    expect(fit({})).toEqual([true, true, true]);
    expect(fit({ condition: 'PTSD' })).toEqual([true, true, false]);
    expect(fit({ verdict: 'Overstated', kind: 'safety', who: '' })).toEqual([false, false, true]);
  });

  it('sorts by a key, rows without it last, and leaves equals as they stood', () => {
    expect(sortedBy(rows, '')).toEqual([0, 1, 2]);
    expect(sortedBy(rows, 'kind')).toEqual([1, 0, 2]);
    expect(sortedBy(rows, 'condition')).toEqual([1, 0, 2]);
    expect(sortedBy(rows, 'who')).toEqual([1, 2, 0]);
  });
});
