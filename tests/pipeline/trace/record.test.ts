import { beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { recordOf, tracerOver } from '../../../scripts/trace/tracer.ts';
import { studyRecord } from '../../../src/pipeline/trace/record.ts';
import type { ParsedCorpus, Unit } from '../../../src/types.ts';
import type { Traced, Tracer } from '../../../src/pipeline/trace/tracer.ts';

const root = join(import.meta.dirname, '../../..');
const from = (kind: Unit['kind'], text: string): Unit => ({ kind, text, heading: null });

const journal = from(
  'wellness-blog',
  '70% of participants saw depression fall within 24 hours of one infusion, in the American Journal of Psychiatry',
);
const score = from('clinic-marketing', '4.97/5 from 235 patients');
const superior = from('clinic-marketing', 'our high-dose approach is superior (21.88% v 3.39%)');

let corpus: ParsedCorpus;
let trace: Tracer;
const studies = ({ candidates }: Traced): string[] => candidates.map(({ study }) => study);

beforeAll(async () => {
  corpus = await recordOf(root);
  trace = tracerOver(corpus);
}, 60_000);

describe.each([
  ['with the rulings of people', undefined],
  ['without any ruling', () => true],
] as const)('the record, asked %s', (_name, leaveOut) => {
  const ask = (unit: Unit): Traced => trace(unit, leaveOut === undefined ? {} : { leaveOut });

  it('finds both trials behind a figure and a journal that belong to different ones', () => {
    const traced = ask(journal);
    expect(studies(traced)[0]).toBe('murrough-2013');
    expect(studies(traced).slice(0, 3)).toContain('zarate-2006');
    expect(traced.verdict).toBe('overstated');
    expect(traced.reasons.join(' ')).toMatch(/64 %.*28 % on midazolam.*No psychotherapy/);
  });

  it('traces a score of satisfaction to nothing, and says who has as many patients', () => {
    const traced = ask(score);
    expect(traced).toMatchObject({ study: null, verdict: 'untraceable' });
    expect(traced.reasons).toContain(
      "Dore 2019 has 235 people, but none of the claim's other figures.",
    );
  });

  it('tells a difference of five people an arm, neither randomised nor significant', () => {
    const traced = ask(superior);
    expect(traced).toMatchObject({ study: 'batievsky-2023', verdict: 'overstated' });
    expect(traced.reasons.join(' ')).toMatch(
      /five per approach.*5 in an arm.*not randomised.*not statistically significant/,
    );
  });
});

describe('the record', { timeout: 60_000 }, () => {
  it.each([
    ['Ketamine is FDA approved for depression.', 'contradicted', 'fda-2023-compounded-ketamine'],
    ['Ketamine is not addictive.', 'contradicted', 'spravato-boxed-warning'],
    [
      'Esketamine was approved for treatment-resistant depression in 2019.',
      'supported',
      'spravato-label',
    ],
    ['Ketamine cures PTSD for good.', 'overstated', 'feder-2021'],
  ])('says of “%s”: %s', (text, verdict, study) => {
    expect(trace(from('clinic-marketing', text), { leaveOut: () => true })).toMatchObject({
      verdict,
      study,
    });
  });

  it.each([
    'Is ketamine right for you?',
    'Always ask your doctor before a session.',
    'I felt calm for a week after my infusion.',
    'Our hope is that more people can be helped.',
  ])('traces nothing where nothing is claimed: %s', (text) => {
    expect(trace(from('clinic-marketing', text))).toMatchObject({
      study: null,
      verdict: null,
      candidates: [],
    });
  });

  it('gives every claim a verdict and a reason', () => {
    for (const { data } of corpus.decisions) {
      for (const { claim, kind } of data?.claims ?? []) {
        const traced = trace(from('clinic-marketing', claim), { claimKind: kind });
        expect(traced.verdict, claim).not.toBeNull();
        expect(traced.reasons.join(''), claim).not.toBe('');
      }
    }
  });

  it('changes its verdict when a figure of the study changes', () => {
    const claim = from(
      'clinic-marketing',
      'In the American Journal of Psychiatry, 64% of people responded a day after one ketamine infusion against 28% on midazolam.',
    );
    const options = { leaveOut: () => true };
    expect(trace(claim, options)).toMatchObject({ study: 'murrough-2013', verdict: 'supported' });
    const changed = structuredClone(corpus.studies.map(({ data, slug }) => ({ data, slug }))).map(
      ({ data, slug }, index) => {
        const study = corpus.studies[index];
        if (study === undefined) throw new Error(slug);
        const arms =
          slug === 'murrough-2013' ? data?.outcomes.flatMap((one) => one.arms ?? []) : [];
        for (const arm of arms ?? []) if (arm.value === 64) arm.value = 44;
        return data === undefined ? study : { ...study, data };
      },
    );
    const after = tracerOver({ ...corpus, studies: changed })(claim, options);
    expect(after.verdict).not.toBe('supported');
  });
});

describe('a bound or a rate of its own', { timeout: 60_000 }, () => {
  const ask = (text: string) => trace(from('clinic-marketing', text), { leaveOut: () => true });

  it.each([
    [
      'Ketamine infusions have a 70% success rate in treatment-resistant depression.',
      'overstated',
      'murrough-2013',
    ],
    [
      'Fewer than 5% of people treated with ketamine at home had an adverse event.',
      'supported',
      'mathai-2024-at-home',
    ],
    [
      'A trial of repeated infusions for PTSD found a 67% response against 20% with midazolam.',
      'supported',
      'feder-2021',
    ],
    ['In hospital inpatients ketamine was no better than midazolam.', 'supported', 'jelovac-2025'],
    ['Long-term safety of ketamine treatment is not established.', 'supported', 'short-2018'],
    ['Spravato brings response in 69.3% of patients.', 'overstated', 'popova-2019'],
  ])('“%s” is %s beside %s', (text, verdict, study) => {
    expect(ask(text)).toMatchObject({ verdict, study });
  });

  it.each([
    ['In our clinic 94% of patients get better.', 'untraceable'],
    ['Ketamine promotes neuroplasticity.', 'not-studied'],
    ['Researchers saw new synapses in patients given ketamine.', 'untraceable'],
  ])('“%s” is %s and rests on nothing', (text, verdict) => {
    expect(ask(text)).toMatchObject({ verdict, study: null });
  });
});

it('gives every outcome and unwanted effect of a study the line on which it stands', () => {
  for (const parsed of corpus.studies) {
    const { lines, outcomes = [], adverse_events: harms = [] } = studyRecord(parsed) ?? {};
    const text = parsed.contents.split('\n');
    for (const [index, { measure }] of outcomes.entries()) {
      const line = text[(lines?.outcomes[index] ?? 0) - 1];
      expect(line, `${parsed.file.path}: ${measure}`).toMatch(/^\s*- (\{ ?)?measure:/);
    }
    for (const [index, { event }] of harms.entries()) {
      const line = text[(lines?.adverse_events[index] ?? 0) - 1];
      expect(line, `${parsed.file.path}: ${event}`).toMatch(/^\s*- (\{ ?)?event:/);
    }
  }
});
