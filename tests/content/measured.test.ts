import { describe, expect, it } from 'vitest';
import { comparedRates, names, ratesOf, wilson } from '../../src/content/measured.ts';
import type { ConceptEntry } from '../../src/schema/lexicon.ts';
import type { Study } from '../../src/types.ts';

const study = (parts: Partial<Study>): Study => ({
  id: 'one-2020',
  short: 'One 2020',
  citation: { title: 'One' },
  design: 'randomized-controlled',
  psychotherapy: 'none',
  intervention: { drug: ['ketamine'], route: ['iv'], use: 'treatment' },
  population: { condition: 'depression', conditions: [] },
  outcomes: [],
  adverse_events: [],
  finding: 'Something was found.',
  limitations: [],
  unverified: [],
  notes: [],
  addresses: [],
  at: { file: 'reviews/studies/one-2020.yaml', line: 1, column: 1, offset: 0, end: 1 },
  ...parts,
});
const nausea: ConceptEntry = {
  id: 'nausea',
  kind: 'effect',
  label: 'Feeling sick',
  terms: ['nause*'],
  not: ['no nausea medicine'],
  note: 'Feeling sick.',
};

describe('wilson', () => {
  it('gives the score interval of 12 of 20 people', () => {
    expect(wilson(0.6, 20)).toEqual([38.7, 78.1]);
  });

  it('stays between nought and a hundred where nobody or everybody was affected', () => {
    expect(wilson(0, 7)).toEqual([0, 35.4]);
    expect(wilson(1, 7)).toEqual([64.6, 100]);
  });
});

describe('ratesOf', () => {
  it('puts the drug first, whichever arm the study prints first', () => {
    const arms = [
      { name: 'antidepressant + placebo', n: 145, value: 0.7, unit: '%' },
      { name: 'esketamine + antidepressant', n: 152, value: 16.4, unit: '%' },
    ];
    const [rate] = ratesOf(nausea, [
      study({ adverse_events: [{ event: 'nausea', concept: 'nausea', arms }] }),
    ]);
    expect(rate?.arms.map(({ name, drug, printed }) => [name, drug, printed])).toEqual([
      ['esketamine + antidepressant', true, '16.4%'],
      ['antidepressant + placebo', false, '0.7%'],
    ]);
  });

  it('keeps people as people, and works out their share for the chart only', () => {
    const arms = [{ name: 'ketamine', n: 91, value: 25, unit: 'patients' }];
    const [rate] = ratesOf(nausea, [
      study({ adverse_events: [{ event: 'nausea', concept: 'nausea', arms }] }),
    ]);
    expect(rate?.arms[0]?.printed).toBe('25 of 91');
    expect(rate?.arms[0]?.percent).toBeCloseTo(27.47, 2);
  });

  it('draws no interval where the size of the arm was not read', () => {
    const arms = [{ name: 'ketamine', value: 6, unit: '%' }];
    const [rate] = ratesOf(nausea, [
      study({ adverse_events: [{ event: 'nausea', concept: 'nausea', arms }] }),
    ]);
    expect(rate?.arms[0]?.interval).toBeUndefined();
  });

  it('keeps a range as a range and not as an interval', () => {
    const arms = [{ name: 'range across studies', low: 0, high: 24.5, unit: '%' }];
    const [rate] = ratesOf(nausea, [
      study({ adverse_events: [{ event: 'nausea', concept: 'nausea', arms }] }),
    ]);
    expect(rate?.arms[0]).toMatchObject({ printed: '0% to 24.5%', range: [0, 24.5] });
    expect(rate?.arms[0]?.interval).toBeUndefined();
  });

  it('passes over scores that are no share of people', () => {
    const arms = [{ name: 'ketamine', n: 20, value: 8.8, unit: 'points' }];
    expect(
      ratesOf(nausea, [study({ adverse_events: [{ event: 'nausea', concept: 'nausea', arms }] })]),
    ).toEqual([]);
  });

  it('does not count an event the study filed under another effect', () => {
    const arms = [{ name: 'ketamine', value: 6, unit: '%' }];
    const event = { event: 'nausea and vomiting', concept: 'vomiting', arms };
    expect(ratesOf(nausea, [study({ adverse_events: [event] })])).toEqual([]);
  });
});

describe('comparedRates', () => {
  it('needs both an arm on the drug and one to compare it with', () => {
    const alone = study({
      outcomes: [
        { measure: 'response', arms: [{ name: 'ketamine', n: 190, value: 27, unit: '%' }] },
      ],
    });
    const against = study({
      id: 'two-2021',
      outcomes: [
        {
          measure: 'remission (primary)',
          arms: [
            { name: 'ECT', value: 63, unit: '%' },
            { name: 'ketamine', value: 46, unit: '%' },
          ],
        },
      ],
    });
    const found = comparedRates(/^(response|remission)/, [alone, against]);
    expect(found.map(({ study: { id }, arms }) => [id, arms[0]?.name])).toEqual([
      ['two-2021', 'ketamine'],
    ]);
  });
});

describe('names', () => {
  it('matches a term with any ending, but not within a phrase that means something else', () => {
    const speaks = names(nausea);
    expect(speaks('Nauseated for an hour')).toBe(true);
    expect(speaks('asked for no nausea medicine')).toBe(false);
    expect(speaks('renauseate')).toBe(false);
  });
});

it('names a study of fewer than ten people without turning it into a rate', () => {
  const arms = [{ name: 'one patient', n: 1, value: 1, unit: 'people' }];
  const event = { event: 'nausea', concept: 'nausea', arms };
  expect(ratesOf(nausea, [study({ adverse_events: [event] })])).toEqual([]);
});
