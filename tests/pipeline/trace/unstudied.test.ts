import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../scripts/trace/tracer.ts';
import { studyRecord } from '../../../src/pipeline/trace/record.ts';
import { unstudied } from '../../../src/pipeline/trace/unstudied.ts';

const { studies } = await recordOf(join(import.meta.dirname, '../../..'));
const told = studies.flatMap((study) => {
  const record = studyRecord(study);
  if (record === undefined) return [];
  const { id, finding, outcomes, population } = record;
  return [
    { id, text: [finding, population.condition, ...outcomes.map((one) => one.measure)].join('\n') },
  ];
});

describe('what no study on record is about', () => {
  it.each(unstudied)('$subject: no study measured it or found anything of it', ({ words }) => {
    expect(told.filter(({ text }) => words.test(text)).map(({ id }) => id)).toEqual([]);
  });
});
