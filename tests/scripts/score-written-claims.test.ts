import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readWrittenClaims } from '../../scripts/score/read-written-claims.ts';
import { recordOf, tracerOver } from '../../scripts/trace/tracer.ts';
import { falseWritten, scoreReader, scoreWritten } from '../../src/pipeline/trace/score.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'evenhand-written-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('written claims', { timeout: 60_000 }, async () => {
  const corpus = await recordOf(root);
  const known = new Set(corpus.studies.map(({ slug }) => slug));
  const dev = await readWrittenClaims(root, 'dev');
  const test = await readWrittenClaims(root, 'test');
  const byStudy = await readWrittenClaims(root, 'by-study');

  it('name studies that are on record, and no claim twice', () => {
    const all = [...dev, ...test, ...byStudy];
    expect(all).toHaveLength(1901);
    expect(all.flatMap(({ studies }) => studies).filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(all.map(({ claim }) => claim)).size).toBe(all.length);
  });

  it('are traced as they were ruled, more often than the bar asks of the part tuned on', () => {
    const score = scoreWritten(dev, tracerOver(corpus));
    expect(score.first.value).toBeGreaterThanOrEqual(0.75);
    expect(score.inThree.value).toBeGreaterThanOrEqual(0.9);
    expect(score.verdict.value).toBeGreaterThanOrEqual(0.7);
  });

  it('are ruled on by a second reader in words that a ruling or a line has, with studies on record', async () => {
    const second = await readWrittenClaims(root, 'second-reader');
    const rulings = corpus.decisions.flatMap(({ data }) => data?.claims ?? []);
    const [ruled, written] = [scoreReader(rulings, second), scoreReader(dev, second)];
    // A claim that was put in other words since is left out.
    expect(ruled.claims).toBeGreaterThan(250);
    expect(written.claims).toBeGreaterThan(50);
    expect(second.flatMap(({ studies }) => studies).filter((id) => !known.has(id))).toEqual([]);
  });

  it('count two readers as agreed where their verdicts are the same', () => {
    const [one] = dev.filter(({ verdict }) => verdict === 'supported');
    const both = one === undefined ? [] : [one];
    expect(scoreReader(both, both)).toMatchObject({ claims: 1, verdict: { value: 1 } });
    const other = both.map((same) => ({ ...same, verdict: 'partly' as const }));
    expect(scoreReader(both, other).confusion.supported).toEqual({ partly: 1 });
    expect(scoreReader([], both).claims).toBe(0);
    // A ruling that was changed on account of the reading counts as it was.
    const since = both.map((same) => ({ ...same, ruled: 'overstated' as const }));
    expect(scoreReader(both, since).confusion.overstated).toEqual({ supported: 1 });
  });

  it('count a claim that is taken for none as a miss', () => {
    const [one] = dev.filter(({ studies }) => studies.length > 0);
    const score = scoreWritten(
      one === undefined ? [] : [{ ...one, claim: 'Does it work?' }],
      tracerOver(corpus),
    );
    expect(score).toMatchObject({ claims: 1, withStudy: 1, first: { value: 0 } });
    expect(score.confusion[one?.verdict ?? 'partly']).toEqual({ none: 1 });
  });

  it('that claim nothing are taken for claims in at most one of ten, and count for nothing else', () => {
    const trace = tracerOver(corpus);
    const none = dev.filter(({ verdict }) => verdict === null);
    expect(none).toHaveLength(70);
    expect(falseWritten(dev, trace).value).toBeLessThanOrEqual(0.1);
    expect(scoreWritten(none, trace).claims).toBe(0);
    const [taken] = none;
    const told = taken === undefined ? [] : [{ ...taken, claim: 'Ketamine cures depression.' }];
    expect(falseWritten(told, trace).value).toBe(1);
  });

  it('are refused with their line where a value is not known', async () => {
    mkdirSync(join(folder, 'reviews/written-claims'), { recursive: true });
    const line = JSON.stringify({ ...dev[0], verdict: 'true' });
    writeFileSync(join(folder, 'reviews/written-claims/dev.jsonl'), `\n${line}\n`);
    await expect(readWrittenClaims(folder, 'dev')).rejects.toThrow(
      'reviews/written-claims/dev.jsonl:2:1: Unexpected value of "verdict", expected a claim with kind, verdict, studies and why, correct the line',
    );
    expect(await readWrittenClaims(folder, 'test')).toEqual([]);
  });
});
