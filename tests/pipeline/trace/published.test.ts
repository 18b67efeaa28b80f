import { expect, it } from 'vitest';
import { publishedTracing } from '../../../src/pipeline/trace/published.ts';
import type { WrittenClaim } from '../../../src/schema/written-claim.ts';
import type { Tracer } from '../../../src/pipeline/trace/tracer.ts';

const claims = Array.from({ length: 20 }, (_, at): WrittenClaim => ({
  ...{ claim: `Claim ${at}.`, kind: 'clinic-marketing', studies: ['zarate-2006'], why: 'Given.' },
  verdict: at < 15 ? 'partly' : 'overstated',
}));
const says =
  (verdict: 'partly' | 'overstated'): Tracer =>
  () => ({
    ...{ study: 'zarate-2006', verdict, reasons: [] },
    candidates: [{ study: 'zarate-2006', score: 1, why: [] }],
  });
const none = { decisions: [], kinds: new Map(), heldBack: [], tuned: [], second: [] };

it('says how often tracer and second reader agree with what was ruled, in thousandths', () => {
  const second = claims.map((one) => ({ ...one, verdict: 'partly' as const }));
  const all = { ...none, heldBack: claims, tuned: claims, second };
  const { rulings, written, readerOfWritten } = publishedTracing(all, says('partly'));
  expect(rulings).toBeUndefined();
  expect(written).toMatchObject({ claims: 20, withStudy: 20, first: { value: 1 } });
  expect(written?.verdict).toEqual({ value: 0.75, low: 0.531, high: 0.888 });
  expect(written?.unreliable).toBe(false);
  expect(readerOfWritten?.verdict).toEqual(written?.verdict);
  const other = publishedTracing(all, says('overstated')).written;
  expect(other).toMatchObject({ verdict: { value: 0.25 }, unreliable: true });
});

it('leaves out what fewer than twenty claims would say', () => {
  const few = { ...none, heldBack: claims.slice(1) };
  expect(publishedTracing(few, says('partly'))).toEqual({});
});
