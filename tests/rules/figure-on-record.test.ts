import { expect, it } from 'vitest';
import { statementId } from '../../src/pipeline/segment/statement-id.ts';
import { figureOnRecord } from '../../src/rules/figure-on-record.ts';
import { sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { guideFaults } from './guide-faults.ts';

const outcome =
  'outcomes:\n  - measure: response\n    arms: [{ name: ketamine, n: 1806, value: 63.0, unit: "%" }]\n';
const said = 'It lasted 27.5 days.';
const corpus = {
  'studies/s.yaml': studyOf('s', outcome),
  'sources/x.md': sourceOf(`- ${said}\n`),
};
const id = statementId('x', said);
const faults = (body: string) => guideFaults(figureOnRecord, body, corpus);

it('accepts figures that the cited study, statement or source holds, however they are spelt', () => {
  expect(faults('Of 1,806 people, 63% did well <Cite study="s" />.')).toEqual([]);
  expect(faults(`It lasted 27.5 days <Cite statement="${id}" /> <Cite study="s" />.`)).toEqual([]);
  expect(faults('It lasted 27.5 days <Cite source="x" />.')).toEqual([]);
});

it('names figures that nothing cited holds', () => {
  expect(faults('Of 1,806 people, 64% did well for 27.5 days <Cite study="s" />.')).toEqual([
    'src/content/guide/x.mdx:5:1: Unexpected figure 64, 27.5, expected one that stands in what the sentence cites, correct it or cite where it was read',
  ]);
});
