import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf } from '../../scripts/analyse/page.ts';
import { weighed } from '../../src/pipeline/balance.ts';
import { conceptKinds, stances, themes, voices } from '../../src/vocabulary.ts';
import type { Statement } from '../../src/types.ts';

const at = { file: 'reviews/sources/x.md', line: 1, column: 1, offset: 0, end: 1 };
const concept = fc.record({
  kind: fc.constantFrom(...conceptKinds),
  id: fc.constantFrom('nausea', 'iv', 'low-mood'),
});
const statement = fc
  .record({
    ...{ id: fc.uuid(), text: fc.string({ unit: 'grapheme' }) },
    ...{ heading: fc.constantFrom(null, '"text":"no"'), quoted: fc.boolean() },
    ...{ voice: fc.constantFrom(...voices), stance: fc.constantFrom(...stances) },
    themes: fc.subarray([...themes]),
    concepts: fc.uniqueArray(concept, { selector: ({ kind, id }) => `${kind}:${id}` }),
    unsure: fc.subarray(['stance', ...themes]),
  })
  .map(({ id, ...rest }): Statement => {
    const because = [{ label: 'claim', text: 'text', start: 0, end: 1 }];
    return { id, source: 'x', at, ...rest, figures: [], because };
  });

it('gives what is weighed of a statement, and the statement, as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(statement, fc.boolean()), { maxLength: 4 }), (all) => {
      const tagged = all.map(([one, makesClaim]) => ({ ...one, makesClaim }));
      const traced = all.map(([one]) => ({ statement: one, claims: [] }));
      const of = {
        path: '',
        read: '',
        speaker: 'one',
        traced: '',
        known: { data: 0 },
        runs: new Uint32Array(),
      };
      const { gists } = pageOf('x', of, tagged, traced);
      for (const [place, [one, makesClaim]] of all.entries()) {
        const [gist, expected] = [gists[place], weighed(one)];
        for (const key of Object.keys(expected) as (keyof typeof expected)[])
          expect(gist?.[key]).toEqual(expected[key]);
        expect(gist?.makesClaim).toBe(makesClaim);
        expect(JSON.stringify(gist?.statement)).toBe(JSON.stringify(one));
      }
    }),
  );
});
