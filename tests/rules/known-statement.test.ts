import { expect, it } from 'vitest';
import { statementId } from '../../src/pipeline/segment/statement-id.ts';
import { knownStatement } from '../../src/rules/known-statement.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const sources = {
  'sources/x.md': sourceOf('- Relief came in two hours.\n- The price was 300 dollars.\n'),
};
const relief = statementId('x', 'Relief came in two hours.');
const price = statementId('x', 'The price was 300 dollars.');
const ruling = (id: string) => `source: x
claims:
  - { id: c, statement: ${id}, claim: The price is 300 dollars., kind: efficacy, by: maintainers, date: 2026-01-02, reason: Read. }
`;
const at = 'reviews/decisions/x.yaml:3:25: ';

it('knows a statement of the source', () => {
  expect(faultsOf(knownStatement, { ...sources, 'decisions/x.yaml': ruling(relief) })).toEqual([]);
});

it('names the statement with the most words in common', () => {
  expect(
    faultsOf(knownStatement, { ...sources, 'decisions/x.yaml': ruling('x-00000000') }),
  ).toEqual([
    `${at}Unexpected statement "x-00000000", expected the id of a statement in reviews/sources/x.md, use "${price}" (The price was 300 dollars.)`,
  ]);
});

it('names the statement whose id is a slip away', () => {
  const slip = relief.slice(0, -1);
  expect(faultsOf(knownStatement, { ...sources, 'decisions/x.yaml': ruling(slip) })).toEqual([
    `${at}Unexpected statement "${slip}", expected the id of a statement in reviews/sources/x.md, use "${relief}" (Relief came in two hours.)`,
  ]);
});

it('knows the statements of a comparison with the original', () => {
  const compared = (id: string) =>
    `source: x
original: 0123456789abcdef
by: maintainers
date: 2026-01-02
explained:
  - { statement: ${id}, difference: polarity, reason: The price was 300 dollars in both. }
`;
  const at = 'reviews/fidelity/x.yaml:6:18: ';
  expect(faultsOf(knownStatement, { ...sources, 'fidelity/x.yaml': compared(relief) })).toEqual([]);
  expect(
    faultsOf(knownStatement, { ...sources, 'fidelity/x.yaml': compared('x-00000000') }),
  ).toEqual([
    `${at}Unexpected statement "x-00000000", expected the id of a statement in reviews/sources/x.md, use "${price}" (The price was 300 dollars.)`,
  ]);
});
