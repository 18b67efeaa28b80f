import { expect, it } from 'vitest';
import { plainReading } from '../../src/rules/plain-reading.ts';
import { guideFaults } from './guide-faults.ts';

it('accepts short words in short sentences', () => {
  expect(guideFaults(plainReading, 'It may help. It may not. Ask who gains.')).toEqual([]);
});

it('warns of long words in long sentences', () => {
  const hard =
    'Pharmacotherapeutic interventions necessitate interdisciplinary consideration of individual contraindications, notwithstanding preliminary investigational evidence.';
  expect(guideFaults(plainReading, hard)).toEqual([
    'src/content/guide/x.mdx:1:1: Unexpected reading level of grade 44.2 (age 49), expected at most 9 (age 14), shorten sentences and choose shorter words',
  ]);
});
