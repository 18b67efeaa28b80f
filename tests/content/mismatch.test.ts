import { describe, expect, it } from 'vitest';
import { mismatches, type Subject } from '../../src/content/mismatch.ts';
import { notShown } from '../../src/content/not-shown.ts';
import type { Study } from '../../src/types.ts';

const study = {
  design: 'open-label',
  psychotherapy: 'none',
  intervention: { drug: ['ketamine'], route: ['iv'], use: 'treatment' },
  population: { condition: 'chronic PTSD', conditions: ['ptsd'] },
  outcomes: [
    { measure: 'response', timepoint: '24 hours' },
    { measure: 'response', timepoint: '2 weeks' },
  ],
} as unknown as Study;

const same: Subject = {
  drug: ['ketamine'],
  route: ['iv'],
  psychotherapy: 'none',
  condition: ['ptsd'],
};

describe('mismatches', () => {
  it('says nothing where claim and study are about the same', () => {
    expect(mismatches({ ...same, timepoint: 'within 24 hours' }, study)).toEqual([]);
  });

  it('spells out drug, route, psychotherapy, people and time', () => {
    const other: Subject = {
      drug: ['esketamine'],
      route: ['intranasal'],
      psychotherapy: 'integral',
      condition: ['depression'],
      timepoint: 'after 6 months',
    };
    expect(mismatches(other, study)).toEqual([
      'drug: ketamine',
      'route: infusion into a vein',
      'no psychotherapy was given',
      'people: chronic PTSD',
      'time: last measured at 2 weeks',
    ]);
  });

  it('says so where the study looked only later', () => {
    expect(mismatches({ ...same, timepoint: 'within 2 hours' }, study)).toEqual([
      'time: first measured at 24 hours',
    ]);
  });
});

describe('notShown', () => {
  it('follows from design, therapy, drug and time alone', () => {
    expect(notShown(study)).toEqual([
      'What the treatment did: nobody was compared with people who had something else.',
      'Anything about treatment with psychotherapy: none was part of it.',
      'Anything about esketamine, which nobody in it was given.',
      'Anything after its last measurement on record: 2 weeks.',
    ]);
  });

  it('says that nobody was compared only where nobody was', () => {
    const first = (comparator: string) => notShown({ ...study, comparator })[0];
    expect(first('none (before-after)')).toContain('nobody was compared');
    expect(first('placebo in four crossover trials; none in one open-label study')).toBe(
      'Anything about treatment with psychotherapy: none was part of it.',
    );
  });

  it('says nothing of a label, which tested nothing itself', () => {
    expect(notShown({ ...study, design: 'regulatory-label' })).toEqual([]);
  });
});
