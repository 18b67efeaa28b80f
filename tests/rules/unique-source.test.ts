import { expect, it } from 'vitest';
import { uniqueSource } from '../../src/rules/unique-source.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const said = [
  'The writer took six lozenges over three weeks at home.',
  'The second session brought back a memory of an old accident.',
  'Sleep improved for about ten days after the fourth session.',
];
const list = (statements: readonly string[]) => statements.map((text) => `- ${text}\n`).join('');

it('accepts accounts that share a phrase, and several on one page', () => {
  const url = 'https://example.org/stories';
  const other = 'Six lozenges over three weeks at home cost the patient 900 dollars in all.';
  const texts = {
    'sources/a.md': sourceOf(list(said), { url }),
    'sources/b.md': sourceOf(list([other, 'Nothing else changed for the patient.']), { url }),
  };
  expect(faultsOf(uniqueSource, texts)).toEqual([]);
});

it('refuses a text under a second name, with its statements in another order', () => {
  const texts = {
    'sources/a.md': sourceOf(list(said)),
    'sources/b.md': sourceOf(list([...said].reverse())),
  };
  expect(faultsOf(uniqueSource, texts)).toEqual([
    'reviews/sources/a.md:14:3: Unexpected text that reviews/sources/b.md has too (100 % of the shorter), expected each page once, add what is new to one of the two',
    'reviews/sources/b.md:14:3: Unexpected text that reviews/sources/a.md has too (100 % of the shorter), expected each page once, add what is new to one of the two',
  ]);
});

it('refuses the page of an organisation a second time, however its address is written', () => {
  const page = (url: string) => sourceOf('- It takes six sessions.\n', { url, kind: 'news' });
  const texts = {
    'sources/a.md': page('https://example.org/kap'),
    'sources/b.md': page('http://www.example.org/kap/?utm_source=x#top'),
  };
  expect(faultsOf(uniqueSource, texts)).toEqual([
    'reviews/sources/a.md:12:6: Unexpected address that reviews/sources/b.md has too, expected each page once, add the statements to one of the two',
    'reviews/sources/b.md:12:6: Unexpected address that reviews/sources/a.md has too, expected each page once, add the statements to one of the two',
  ]);
});
