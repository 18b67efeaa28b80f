import { describe, expect, it } from 'vitest';
import { certaintyOf } from '../../../src/pipeline/trace/certainty.ts';
import { corpusOf, studyOf } from '../corpus-of.ts';
import type { StudyFile } from '../../../src/schema/study.ts';

function study(changes: Partial<StudyFile>): StudyFile {
  const data = corpusOf({ 'studies/a.yaml': studyOf('a') }).studies[0]?.data;
  if (data === undefined) throw new Error('the study of this test is broken');
  return { ...data, ...changes };
}
const of = (n: number): StudyFile['population'] => ({ condition: 'depression', conditions: [], n });

describe('certainty', () => {
  it.each([
    ['randomized-controlled', 400, 'high'],
    ['randomized-controlled', 399, 'moderate'],
    ['randomized-controlled', 100, 'moderate'],
    ['randomized-controlled', 99, 'low'],
    ['observational', 1000, 'low'],
    ['observational', 120, 'very low'],
    ['case-series', 5, 'very low'],
  ] as const)(
    'starts from the design and goes down for size: %s of %d is %s',
    (design, n, level) => {
      expect(certaintyOf(study({ design, population: of(n) }))?.certainty).toBe(level);
    },
  );

  it('goes down where people knew what they had, and says each step', () => {
    expect(certaintyOf(study({ comparator: 'ECT (open-label)', population: of(403) }))).toEqual({
      certainty: 'moderate',
      steps: [
        'Starts high: people were randomised.',
        'Down one level: people knew which treatment they had.',
      ],
    });
  });

  it('rates no review, label, use outside treatment or retracted study', () => {
    expect(certaintyOf(study({ design: 'meta-analysis' }))).toBeUndefined();
    expect(certaintyOf(study({ design: 'regulatory-label' }))).toBeUndefined();
    const intervention = { ...study({}).intervention, use: 'non-medical' as const };
    expect(certaintyOf(study({ design: 'observational', intervention }))).toBeUndefined();
    const retraction = { kind: 'retraction', note: 'Withdrawn.' } as const;
    expect(certaintyOf(study({ retraction }))).toBeUndefined();
  });
});
