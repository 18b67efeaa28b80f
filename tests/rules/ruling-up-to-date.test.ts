import { expect, it } from 'vitest';
import { basisOf } from '../../src/pipeline/trace/basis.ts';
import { rulingUpToDate } from '../../src/rules/ruling-up-to-date.ts';
import { stamped } from '../../scripts/stamp/stamped.ts';
import { corpusOf, studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const outcome = (value: number) => `outcomes:
  - measure: response
    arms:
      - {name: ketamine, value: ${value}, unit: '%'}
`;
const ruling = (basis = '') => `source: x
claims:
  - id: c
    statement: x-00000000
    claim: It helps.
    kind: efficacy
    studies: [smith-2009]
${basis}    by: maintainers
    date: 2026-01-02
    reason: Read.
`;
const texts = (value: number, basis?: string, more = '') => ({
  'studies/smith-2009.yaml': studyOf('smith-2009', outcome(value) + more),
  'decisions/x.yaml': ruling(basis),
});

const study = (value: number) => {
  const data = corpusOf(texts(value)).studies[0]?.data;
  if (data === undefined) throw new Error('the study of this test is broken');
  return data;
};
const stamp = (value: number) => `    basis: '${basisOf([study(value)])}'\n`;

it('is silent while the study is as it was, and on rulings without a stamp', () => {
  expect(faultsOf(rulingUpToDate, texts(64, stamp(64)))).toEqual([]);
  expect(faultsOf(rulingUpToDate, texts(64))).toEqual([]);
});

it('does not mind where a study was read', () => {
  const addresses = 'addresses: [https://example.org/paper]\n';
  expect(faultsOf(rulingUpToDate, texts(64, stamp(64), addresses))).toEqual([]);
});

it('asks for a new ruling when one figure of the study changes', () => {
  const [was, now] = [basisOf([study(64)]), basisOf([study(46)])];
  expect(faultsOf(rulingUpToDate, texts(46, stamp(64)))).toEqual([
    `reviews/decisions/x.yaml:8:12: Unexpected basis "${was}" of ruling "c", expected "${now}" since smith-2009 changed, read the ruling again and run npm run stamp -- x`,
  ]);
});

it('is content after stamping, which leaves every other character alone', () => {
  const corpus = corpusOf(texts(46, stamp(64)));
  const [decision] = corpus.decisions;
  if (decision === undefined) throw new Error('no decision');
  const studies = new Map([['smith-2009', study(46)]]);
  expect(stamped(decision, studies)).toEqual({ text: ruling(stamp(46)), changed: 1 });
  const [bare] = corpusOf(texts(46)).decisions;
  expect(bare && stamped(bare, studies)).toEqual({ text: ruling(stamp(46)), changed: 1 });
  expect(stamped(decision, studies, true)).toEqual({ text: ruling(stamp(64)), changed: 0 });
});
