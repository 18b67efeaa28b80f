import { expect, it } from 'vitest';
import { visibleText } from '../../src/rules/visible-text.ts';
import { sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

it('is silent on accents, Greek letters and units, whole words of other alphabets, and p < 0.05', () => {
  const body = '- Naïve β-blockers, 5 μg, Москва and p<0.05 are plain.\n';
  expect(faultsOf(visibleText, { 'sources/x.md': sourceOf(body) })).toEqual([]);
});

it('refuses in the front matter and in YAML what does not show, and HTML', () => {
  const texts = {
    'sources/x.md': sourceOf('- It helped.\n', { publisher: 'A b\u200Dlog' }),
    'studies/s.yaml': studyOf('s', 'durability: "<b>long</b>"\n'),
  };
  expect(faultsOf(visibleText, texts)).toEqual([
    'reviews/sources/x.md:3:15: Unexpected invisible character U+200D, expected visible text, delete it',
    'reviews/studies/s.yaml:15:14: Unexpected HTML "<b>", expected plain text, take the tag away',
  ]);
});

it('refuses a letter that only looks Latin, in front matter and in statements', () => {
  const text = sourceOf('- The ket\u0430mine helped.\n', { publisher: 'Mindbl\u043Eom' });
  expect(faultsOf(visibleText, { 'sources/x.md': text })).toEqual([
    'reviews/sources/x.md:3:12: Unexpected letters of two alphabets in "Mindbl\u043Eom", expected one, type the word again',
    'reviews/sources/x.md:14:7: Unexpected letters of two alphabets in "ket\u0430mine", expected one, type the word again',
  ]);
});
