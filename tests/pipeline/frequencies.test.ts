import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frequencies, views } from '../../src/pipeline/balance/frequencies.ts';
import { themes } from '../../src/vocabulary.ts';
import type { Weighed } from '../../src/pipeline/balance.ts';

const words = ['nausea', 'calm', 'calmer', 'sleep', 'sleeping', 'infusion', 'the'];

const weighed = fc
  .record({
    said: fc.array(fc.constantFrom(...words), { maxLength: 6 }),
    unsure: fc.uniqueArray(fc.constantFrom('stance', 'claim', ...themes), { maxLength: 3 }),
    matters: fc.subarray([0, 1]),
  })
  .map(({ said, unsure, matters }): Weighed => {
    const text = said.join(' ');
    return {
      ...{ id: 'a-1', source: 'a', text, length: text.length, voice: 'experience', themes: [] },
      ...{ stance: 'critical', unsure, matters, denied: [] },
      concepts: [
        { kind: 'effect', id: 'nausea' },
        { kind: 'route', id: 'iv' },
      ],
    };
  });

const stems = [...new Set(words.map((word) => word.slice(0, 5)))];
const matters = ['effect:nausea', 'route:iv'];

/** All that can be asked. */
const asked = (counts: Frequencies) =>
  views.map((view) => {
    const { statements, stem, matter } = counts.seen(view);
    return [statements, stems.map(stem), matters.map(matter)];
  });

describe('Frequencies', () => {
  it('counts statements that hold a stem, once each, and leaves out what a view doubts', () => {
    fc.assert(
      fc.property(fc.array(weighed, { maxLength: 12 }), (all) => {
        const counts = Frequencies.of(all);
        for (const view of views) {
          const sure = all.filter(
            ({ unsure }) => !unsure.includes('stance') && !unsure.includes(view),
          );
          const { statements, stem, matter } = counts.seen(view);
          expect(statements).toBe(sure.length);
          const holding = ({ text }: Weighed) =>
            text.split(' ').some((word) => word.startsWith('calm'));
          expect(stem('calm') + stem('calme')).toBeGreaterThanOrEqual(sure.filter(holding).length);
          expect(stem('the')).toBe(0);
          expect(stem('sleep')).toBe(sure.filter(({ text }) => text.includes('sleep')).length);
          expect(matter('route:iv')).toBe(sure.filter((one) => one.matters.includes(1)).length);
        }
      }),
    );
  });

  it('holds after some were taken out what the others alone give, also when kept in between', () => {
    const lists = fc.tuple(
      fc.array(weighed, { maxLength: 8 }),
      fc.array(weighed, { maxLength: 8 }),
    );
    fc.assert(
      fc.property(lists, ([stay, go]) => {
        const counts = Frequencies.of([...go, ...stay]);
        const kept = new Frequencies(JSON.parse(JSON.stringify(counts)) as never);
        for (const one of go) kept.add(one, -1);
        expect(asked(kept)).toEqual(asked(Frequencies.of(stay)));
        expect(kept.toJSON().stems).toHaveLength(Frequencies.of(stay).toJSON().stems.length);
      }),
    );
  });
});
