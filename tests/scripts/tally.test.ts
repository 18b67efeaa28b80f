import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  merge,
  nothing,
  ofFault,
  ofReview,
  Total,
  type Counted,
  type Tally,
} from '../../scripts/import/tally.ts';
import { stances, themes, voices } from '../../src/vocabulary.ts';

const concept = fc.record({
  kind: fc.constantFrom('effect', 'condition', 'route', 'outcome'),
  id: fc.constantFrom('nausea', 'depression', 'iv', 'mood', 'panic-attack'),
});

const sentence: fc.Arbitrary<Counted> = fc.record({
  themes: fc.subarray([...themes]),
  stance: fc.constantFrom(...stances),
  voice: fc.constantFrom(...voices),
  claim: fc.boolean(),
  concepts: fc.array(concept, { maxLength: 3 }),
});

const row = fc.oneof(
  { weight: 5, arbitrary: fc.array(sentence, { maxLength: 4 }).map((read) => ofReview(read)) },
  { weight: 1, arbitrary: fc.constantFrom('Unexpected 3 columns, …', 'empty').map(ofFault) },
);

const sum = (rows: readonly Tally[]): Tally => rows.reduce(merge, nothing());
const tally = fc.array(row, { maxLength: 6 }).map(sum);
/** To the byte: the order of keys counts too. */
const bytes = (one: Tally): string => JSON.stringify(one);

describe('merge', () => {
  it('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(bytes(merge(a, b))).toBe(bytes(merge(b, a)));
      }),
    );
  });

  it('gives the same however parts are grouped', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(bytes(merge(merge(a, b), c))).toBe(bytes(merge(a, merge(b, c))));
      }),
    );
  });

  it('leaves a tally as it is when merged with that of nothing', () => {
    fc.assert(
      fc.property(tally, (a) => {
        expect(bytes(merge(a, nothing()))).toBe(bytes(a));
        expect(bytes(merge(nothing(), a))).toBe(bytes(a));
      }),
    );
  });

  it('changes neither of its arguments', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        const before = bytes(a) + bytes(b);
        merge(a, b);
        expect(bytes(a) + bytes(b)).toBe(before);
      }),
    );
  });

  it('gives the tally of the whole from the tallies of its parts, wherever it is cut', () => {
    const cuts = fc.array(row, { maxLength: 12 }).chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        at: fc.array(fc.nat(rows.length), { maxLength: 4 }).map((at) => at.sort((a, b) => a - b)),
      }),
    );
    fc.assert(
      fc.property(cuts, ({ rows, at }) => {
        const ends = [...at, rows.length];
        const parts = ends.map((end, i) => sum(rows.slice(at[i - 1] ?? 0, end)));
        const whole = new Total();
        for (const one of rows) whole.add(one);
        expect(bytes(sum(parts))).toBe(bytes(whole.result()));
      }),
    );
  });
});

describe('ofReview', () => {
  it('counts a review once per theme, however often it speaks of it', () => {
    const say = (stance: Counted['stance']): Counted => ({
      ...{ themes: ['cost'], stance, voice: 'experience', claim: true },
      concepts: [{ kind: 'effect', id: 'nausea' }],
    });
    const found = ofReview([say('critical'), say('critical'), say('favourable')]);
    expect(found.themes.cost).toMatchObject({ mixed: 1, critical: 0, speaking: 1 });
    expect(found).toMatchObject({ reviews: 1, statements: 3, claims: 0 });
    expect(found.concepts).toEqual({ 'effect:nausea': 1 });
  });
});
