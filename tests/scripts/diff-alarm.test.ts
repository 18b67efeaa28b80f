import { describe, expect, it } from 'vitest';
import { compare } from '../../scripts/diff/compare.ts';
import { markdown } from '../../scripts/diff/markdown.ts';
import type { Counts, Dataset } from '../../src/types.ts';

const nobody: Counts = { favourable: 0, critical: 0, mixed: 0, neutral: 0, speaking: 0, of: 0 };
const both = (counts: Counts) => ({ all: counts, withoutGain: nobody });

function datasetWith(favourable: number, critical: number): Dataset {
  const account = { ...nobody, favourable, critical, speaking: favourable + critical, of: 40 };
  return {
    version: 'x',
    checked: '2026-11-22',
    counts: { sources: 0, statements: 0, claims: 0, studies: 0 },
    sources: [],
    statements: [],
    claims: [],
    studies: [],
    concepts: [],
    withdrawn: [],
    balances: [
      {
        id: 'theme:benefit',
        about: { kind: 'theme', id: 'benefit' },
        groups: { account: both(account), seller: both(nobody), information: both(nobody) },
        sources: [],
        slices: [],
        pairs: [],
      },
    ],
  };
}

function reportOf(before: Dataset, after: Dataset): string {
  const comparison = compare(before, after);
  return markdown({ ref: 'main', before, after, comparison, method: [], reread: 0 });
}

describe('the balance alarm', () => {
  it('sounds when one change moves the favourable share of a theme by more than ten points', () => {
    const report = reportOf(datasetWith(6, 6), datasetWith(12, 6));
    expect(report).toContain('## Balance alarm');
    expect(report).toContain('- theme:benefit, account: +16.7 points');
    expect(report).toContain('| theme:benefit | account | 6 → 12 | 6 | 0 | 0 | +16.7 |');
  });

  it('is silent at a smaller step, and where fewer than ten sources take a side', () => {
    expect(reportOf(datasetWith(10, 10), datasetWith(12, 10))).not.toContain('alarm');
    expect(reportOf(datasetWith(2, 2), datasetWith(8, 2))).not.toContain('alarm');
  });
});
