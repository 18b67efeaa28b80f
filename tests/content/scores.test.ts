import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { caution, readScores, unreliableLabels } from '../../src/content/scores.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenhand-scores-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const share = (value: number) => ({ value, low: value, high: value });
const agreement = (verdict: number) => ({
  ...{ claims: 50, withStudy: 35 },
  ...{ first: share(0.8), inThree: share(0.9), verdict: share(verdict) },
  unreliable: verdict < 0.7,
});

describe('the scores of a build', () => {
  it('are read as they were written', () => {
    const file = join(folder, 'scores.json');
    const written = { tracing: { rulings: agreement(0.54) } };
    writeFileSync(file, JSON.stringify(written));
    expect(readScores(file)).toEqual(written);
    expect(readScores(join(folder, 'none.json'))).toBeUndefined();
  });

  it('make a caution of suggestions that cannot be relied on, and of no others', () => {
    expect(caution({ tracing: { rulings: agreement(0.54) } })).toContain(' 54% ');
    expect(caution({ tracing: { rulings: agreement(0.7) } })).toBeUndefined();
    expect(caution({ tracing: { written: agreement(0.2) } })).toBeUndefined();
    expect(caution(undefined)).toBeUndefined();
  });

  it('name the labels that cannot be relied on as statements have them', () => {
    const of = (label: string, unreliable: boolean) => ({
      ...{ label, unreliable },
      ...{ support: 20, precision: 0.5, recall: 0.5 },
    });
    const labels = [of('challenge', true), of('stance: mixed', true), of('voice: study', false)];
    expect(unreliableLabels({ labels })).toEqual(new Set(['challenge', 'stance:mixed']));
  });
});
