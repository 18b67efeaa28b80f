import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { recordOf } from '../../../scripts/trace/tracer.ts';
import { groundFrom } from '../../../src/pipeline/trace/by-figure.ts';
import type { Lead } from '../../../src/pipeline/trace/candidates.ts';
import { limits, type Limit } from '../../../src/pipeline/trace/limits.ts';
import { studyRecord } from '../../../src/pipeline/trace/record.ts';
import { createAsker } from '../../../src/pipeline/trace/tracer.ts';

const corpus = await recordOf(join(import.meta.dirname, '../../..'));
const studies = corpus.studies.flatMap((study) => studyRecord(study) ?? []);
const { ask, record } = createAsker({ ...corpus, studies });

/** Why the claim goes beyond a study of the record. */
const beside = (id: string, text: string): string[] =>
  limitsBeside(id, text).map(({ reason }) => reason);

/** What the claim leaves out or adds beside a study of the record. */
function limitsBeside(id: string, text: string): Limit[] {
  const found = ask({ text, kind: 'news', heading: null }, { leaveOut: () => true });
  if ('refused' in found) throw new Error(found.refused);
  const lead = found.leads.find(({ evidence }) => evidence.study.id === id);
  if (lead === undefined) throw new Error(id);
  const { match } = groundFrom(found.asked, lead, record) ?? {};
  return limits(found.asked, lead, match);
}

describe('limits', () => {
  it('name the rule that found them', () => {
    const told =
      'Ketamine-assisted psychotherapy with lozenges is guaranteed to relieve depression: 64% responded within 24 hours.';
    expect(limitsBeside('murrough-2013', told).map(({ id }) => id)).toEqual([
      'controlDropped',
      'tooSure',
      'otherRoute',
      'noTherapy',
    ]);
  });

  it('misses no comparison that the claim tells by the figure or the name of the other group', () => {
    const dropped =
      'It leaves out the comparison group: 41.2 % on ECT (about 108 of 195 against 70 of 170, 14.2 percentage points apart, 95% interval 4 to 24).';
    const told = '55% of people with depression responded to three weeks of ketamine infusions';
    expect(beside('anand-2023', `${told}.`)).toContain(dropped);
    expect(beside('anand-2023', `${told} and 41% to the other treatment.`)).not.toContain(dropped);
    expect(beside('anand-2023', `${told}, fewer to electroconvulsive therapy.`)).not.toContain(
      dropped,
    );
  });

  it('tells patients from those who take it outside of treatment', () => {
    const reason =
      'Winstock 2012 was of people who take it outside of treatment; the claim does not say so.';
    expect(
      beside('winstock-2012', 'One in four ketamine patients gets bladder trouble.'),
    ).toContain(reason);
    expect(
      beside('winstock-2012', 'One in four recreational ketamine users gets bladder trouble.'),
    ).not.toContain(reason);
  });

  it('tells how long it lasts from how long it lasts in those whom it helped', () => {
    const reason =
      'Daly 2019 (SUSTAIN-1) measured it among people whom the treatment had helped already.';
    expect(beside('daly-2019', 'Esketamine spray prevents relapse into depression.')).toContain(
      reason,
    );
    expect(
      beside('daly-2019', 'In stable patients esketamine spray prevents relapse into depression.'),
    ).not.toContain(reason);
  });
});

describe('candidates', () => {
  const leadOf = (id: string, text: string): Lead | undefined => {
    const found = ask({ text, kind: 'news', heading: null }, { leaveOut: () => true });
    if ('refused' in found) throw new Error(found.refused);
    return found.leads.find(({ evidence }) => evidence.study.id === id);
  };
  const why = (id: string, text: string): string[] => leadOf(id, text)?.why ?? [];

  it('keep what kinds of things tie them to the claim', () => {
    const told = 'At 24 hours infusions beat midazolam in treatment-resistant depression.';
    expect([...(leadOf('murrough-2013', told)?.ties ?? [])].sort()).toEqual([
      'comparison',
      'condition',
      'matter',
      'route',
      'time',
    ]);
  });

  it('go by how large the claim says that the study was', () => {
    expect(
      why('abdallah-2022', 'The biggest military trial found that infusions ease PTSD.'),
    ).toContain('as large as the claim says: 158 people');
    expect(why('feder-2021', 'A small trial found that infusions ease PTSD.')).toContain(
      'as small as the claim says: 30 people',
    );
    expect(why('feder-2021', 'A large trial found that infusions ease PTSD.').join()).not.toContain(
      'as the claim says',
    );
  });

  it('go by a number of three digits that both have', () => {
    const told = 'Poison centres took 414 ketamine calls, far more than before.';
    expect(why('palamar-2025-poisonings', told)).toContain('a number of the claim stands in it');
    expect(why('palamar-2022-poisonings', told)).not.toContain(
      'a number of the claim stands in it',
    );
  });

  it('go by the kind of people that both are of', () => {
    const told = 'Infusions help soldiers whose nightmares will not end.';
    expect(why('abdallah-2022', told)).toContain('both of veterans');
    expect(why('feder-2014', told)).not.toContain('both of veterans');
  });

  it('count what few studies are of for more than what many are of', () => {
    const scored = (condition: string): number => record.rarity(condition);
    expect(scored('ocd')).toBeGreaterThan(scored('ptsd'));
    expect(scored('ptsd')).toBeGreaterThan(scored('depression'));
  });

  it('take a spray for esketamine unless it is said to be of ketamine', () => {
    expect(why('daly-2019', 'Staying on the spray makes relapse rarer.')).toContain(
      'both on esketamine',
    );
    expect(why('daly-2019', 'Compounded ketamine in the spray makes relapse rarer.')).not.toContain(
      'both on esketamine',
    );
  });

  it('hold the rate of a harm against that harm alone', () => {
    const told = 'Of people on Spravato 29% felt sick to the stomach with nausea.';
    const harms = leadOf('spravato-label', told)?.matches.map(({ measured }) => measured.measure);
    expect(harms).not.toContain('dizziness');
    const dizzy = leadOf('spravato-label', 'Of people on Spravato 29% felt dizzy.');
    expect(dizzy?.matches.map(({ measured }) => measured.measure)).toEqual(['dizziness']);
  });

  it('take “half again as much” for no half', () => {
    const found = ask({
      text: 'Three infusions a week work half again as well.',
      kind: 'news',
      heading: null,
    });
    expect('refused' in found ? [] : found.asked.figures.map(({ unit }) => unit)).not.toContain(
      '%',
    );
  });

  it('read lay words for conditions, and another way of taking esketamine than the spray', () => {
    const told = 'Esketamine swallowed as a capsule helps against low mood.';
    expect(why('smith-apeldoorn-2024', told)).toEqual(
      expect.arrayContaining(['same condition: depression', 'same route: oral']),
    );
    expect(why('popova-2019', told).join()).not.toContain('same route');
  });
});
