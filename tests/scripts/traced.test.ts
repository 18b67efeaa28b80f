import { describe, expect, it } from 'vitest';
import { showTraced, traceText } from '../../scripts/read/traced.ts';
import type { Traced } from '../../src/pipeline/trace/tracer.ts';
import type { Unit } from '../../src/types.ts';

const unit = (text: string): Unit => ({ text, kind: 'clinic-marketing', heading: null });
const none: Traced = { study: null, verdict: null, candidates: [], reasons: ['No claim.'] };
const proven: Traced = {
  study: 'golden-2013',
  verdict: 'overstated',
  candidates: ['golden-2013', 'silver-2020'].map((study) => ({ study, score: 1, why: [] })),
  reasons: ['It leaves out the comparison group.'],
};
const trace = ({ text }: Unit): Traced => (text.includes('proven') ? proven : none);

describe('npm run read -- --trace', () => {
  it('keeps the claims of a page, in reading order', () => {
    const page = [unit('Welcome.'), unit('It is proven.'), unit('Call us.')];
    expect(traceText(page, trace)).toEqual([{ unit: unit('It is proven.'), traced: proven }]);
  });

  it('calls every verdict suggested, and names study, reasons and what is near', () => {
    const shown = showTraced(1, { unit: unit('It is proven.'), traced: proven });
    // eslint-disable-next-line no-control-regex -- colours are no part of what is said
    expect(shown.replaceAll(/\u001B\[\d+m/g, '').split('\n')).toEqual([
      '   1  It is proven.',
      '      suggested: overstated · golden-2013',
      '      because: It leaves out the comparison group.',
      '      near: silver-2020',
      '',
    ]);
  });
});
