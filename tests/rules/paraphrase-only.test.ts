import { expect, it } from 'vitest';
import { paraphraseOnly } from '../../src/rules/paraphrase-only.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const faults = (body: string, keys: Record<string, string> = {}) =>
  faultsOf(paraphraseOnly, { 'sources/x.md': sourceOf(body, keys) });
const eight = 'one two three four five six seven eight';

it('accepts seven quoted words, and more with a licence or permission', () => {
  expect(faults('- They say "one two three four five six seven" to it.\n')).toEqual([]);
  expect(faults(`- They say "${eight}" to it.\n`, { rights: 'cc-by-4.0' })).toEqual([]);
  const permitted = { rights: 'permission', permission: 'The writer, in May 2024' };
  expect(faults(`- They say "${eight}" to it.\n`, permitted)).toEqual([]);
});

it('refuses eight quoted words in a paraphrase, whatever the quotation marks', () => {
  const reason =
    'Unexpected quotation of 8 words, expected a paraphrase (at most 7 quoted words), say it in our own words';
  expect(faults(`- They say "${eight}" to it.\n\n> So “${eight}” it is.\n`)).toEqual([
    `reviews/sources/x.md:14:12: ${reason}`,
    `reviews/sources/x.md:16:6: ${reason}`,
  ]);
});

it('refuses rights without the permission they rest on', () => {
  expect(faults('- It helped.\n', { rights: 'permission' })).toEqual([
    'reviews/sources/x.md:12:9: Unexpected rights "permission" without permission, expected who gave it and when, add "permission: …" or use "paraphrase"',
  ]);
});

it('refuses the first person of the writer outside quotation marks', () => {
  expect(faults('- The writer said "I slept" after a type I error in bipolar I.\n')).toEqual([]);
  expect(faults('- After that my sleep was good.\n')).toEqual([
    'reviews/sources/x.md:14:14: Unexpected "my" of the writer, expected a paraphrase in the third person, say it in our own words or name the rights',
  ]);
  expect(faults('- I slept.\n', { rights: 'cc-by-4.0' })).toEqual([]);
});
