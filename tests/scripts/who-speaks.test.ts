import { expect, it } from 'vitest';
import { whoSpeaks } from '../../scripts/diff/who-speaks.ts';
import { analyse } from '../../src/pipeline/index.ts';
import { statementId } from '../../src/pipeline/segment/statement-id.ts';
import { corpusOf, sourceOf } from '../pipeline/corpus-of.ts';

const lexicon = `about: A test.
concepts:
  - { id: nausea, kind: effect, label: Nausea, terms: [nausea, vomiting], unwanted: true, note: A test. }
`;
const page = sourceOf('- Treatment takes six sessions.\n', {
  kind: 'clinic-marketing',
  interests: '[provider]',
});
/** People decide the stance here, so that this test is about counting and not about the reader. */
const ruling = (source: string, text: string, stance: string) =>
  `source: ${source}\ntags:\n  - { statement: ${statementId(source, text)}, stance: ${stance}, by: maintainers, date: 2026-01-02, reason: This is a test of counting. }\n`;
const dataset = (said: Record<string, { text: string; stance: string }>) => {
  const texts = Object.entries(said).map(([slug, { text, stance }]) => ({
    [`sources/${slug}.md`]: sourceOf(`- ${text}\n`, { setting: 'at-home' }),
    [`decisions/${slug}.yaml`]: ruling(slug, text, stance),
  }));
  const own = { 'lexicon/words.yaml': lexicon, 'sources/page.md': page };
  return analyse(corpusOf(Object.assign(own, ...texts) as Record<string, string>));
};
const quiet = { text: 'It was a calm week.', stance: 'neutral' };
const sick = { text: 'The vomiting was awful.', stance: 'critical' };

it('says nothing where nothing changes', () => {
  expect(whoSpeaks(dataset({}), dataset({}))).toEqual([]);
});

it('tells who is new, what is heard for the first time, and what the sellers’ share becomes', () => {
  const before = dataset({ a: quiet });
  expect(whoSpeaks(before, dataset({ a: quiet, b: sick }))).toEqual([
    'accounts: 1 → 2',
    'critical accounts (at-home): 0 → 1',
    'adds the first account of Nausea (effect)',
    "sellers' share: 50 % → 33 % (1 of 3 sources)",
  ]);
});

it('tells what is lost', () => {
  const before = dataset({ b: sick });
  expect(whoSpeaks(before, dataset({ b: quiet }))).toEqual([
    'critical accounts (at-home): 1 → 0',
    'takes away the last account of Nausea (effect)',
  ]);
});
