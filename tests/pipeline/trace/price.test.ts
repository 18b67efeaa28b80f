import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { recordOf, tracerOver } from '../../../scripts/trace/tracer.ts';

const trace = tracerOver(await recordOf(join(import.meta.dirname, '../../..')));
const ask = (text: string) =>
  trace({ text, kind: 'directory', heading: null }, { leaveOut: () => true });

describe('a price', () => {
  it('is borne out where it is the range on record for what is usual', () => {
    expect(ask('A single infusion usually costs between $400 and $800.')).toMatchObject({
      verdict: 'supported',
      study: 'ketamine-costs-us',
    });
    expect(ask('A single infusion here costs between $400 and $800.').verdict).toBe('partly');
  });

  it('far off is contradicted where it is told as usual, and else only untraceable', () => {
    const reasons = [
      '$1800 to 3000 lies outside the prices on record: $495 on single clinic chain (IV infusion, one session (2018, one Texas chain)).',
    ];
    expect(ask('Most clinics charge between $1,800 and $3,000 for each infusion.')).toMatchObject({
      verdict: 'contradicted',
      reasons,
    });
    expect(ask('This place charges between $1,800 and $3,000 for each infusion.')).toMatchObject({
      verdict: 'untraceable',
      reasons,
    });
  });
});
