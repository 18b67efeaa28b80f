import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnLeanings, outOfFold, type Case } from '../../../scripts/train/leanings.ts';
import { recordOf, tracerOver } from '../../../scripts/trace/tracer.ts';
import {
  leaning,
  likeliest,
  type Leaning,
  type Leanings,
} from '../../../src/pipeline/trace/leaning.ts';
import committed from '../../../src/pipeline/trace/learnt.json' with { type: 'json' };
import { signs } from '../../../src/pipeline/trace/signs.ts';
import { verdicts } from '../../../src/vocabulary.ts';

const none: Leaning = { start: 0, signs: {}, phrases: {} };
const even: Leanings = {
  supported: { start: 2, signs: { bold: -3 }, phrases: {} },
  partly: { start: 1, signs: {}, phrases: {} },
  overstated: { start: 0, signs: { bold: 2 }, phrases: { 'for good': 1 } },
  contradicted: { start: 3, signs: {}, phrases: {} },
  untraceable: { start: -1, signs: {}, phrases: {} },
  'not-studied': { start: -2, signs: {}, phrases: {} },
};
const showing = (...signs: string[]) => ({ signs, phrases: [] });

describe('the committed weights', () => {
  it('are of signs that there are', () => {
    const known = new Set(signs.map(({ id }) => id));
    const weighed = Object.values(committed.leanings).flatMap((one) => Object.keys(one.signs));
    expect(weighed.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(signs.map(({ id }) => id)).size).toBe(signs.length);
  });
});

describe('likeliest', () => {
  it('adds up what the signs weigh', () => {
    expect(leaning(even.supported, showing('bold', 'past'))).toBe(-1);
    expect(likeliest(even, showing())).toEqual(['supported', 'partly']);
    expect(likeliest(even, showing('bold'))).toEqual(['overstated', 'partly']);
  });

  it('shares out the weight of phrases, so that a long claim leans no further than a short one', () => {
    const phrases = ['gone', 'for good', 'gone for', 'good'];
    expect(leaning(even.overstated, { signs: [], phrases: ['for good'] })).toBe(3);
    expect(leaning(even.overstated, { signs: [], phrases })).toBe(1.5);
    expect(leaning(even.overstated, { signs: [], phrases: ['constructor'] })).toBe(0);
  });

  it('finds nothing contradicted without a sign of the opposite', () => {
    expect(likeliest(even, showing())[0]).toBe('supported');
    expect(likeliest(even, showing('equal-told-better'))[0]).toBe('contradicted');
  });

  it('rests on a study only where one leads, or a rule names one', () => {
    expect(likeliest(even, showing('no-lead'))).toEqual(['untraceable', 'not-studied']);
    expect(likeliest(even, showing('no-lead', 'rules-partly'))[0]).toBe('partly');
  });

  it.each(['limit-figure', 'rate-off', 'rate-not-measured', 'limit-drug', 'limit-route'])(
    'bears nothing out beside %s, whatever speaks for it',
    (id) => {
      expect(likeliest({ ...even, contradicted: none }, showing(id))).toEqual([
        'partly',
        'overstated',
      ]);
    },
  );

  it('names the milder verdict where signs lean alike', () => {
    const alike = Object.fromEntries(verdicts.map((id) => [id, none]));
    expect(likeliest(alike as Leanings, showing())).toEqual(['supported', 'partly']);
  });
});

describe('learnLeanings', () => {
  const cases = Array.from({ length: 40 }, (_, at): Case => {
    const bold = at % 2 === 0;
    return {
      signs: bold ? ['bold', 'short'] : ['hedge', 'short'],
      phrases: [],
      ruled: bold ? 'overstated' : 'supported',
      counts: 1,
    };
  });

  it('weighs a sign by what people ruled where it held', () => {
    const learnt = learnLeanings(cases);
    expect(learnt.overstated.signs.bold).toBeGreaterThan(1);
    expect(learnt.supported.signs.bold).toBeLessThan(-1);
    expect(likeliest(learnt, showing('hedge'))[0]).toBe('supported');
  });

  it('weighs phrases alike', () => {
    const worded = cases.map((one, at): Case => ({
      ...one,
      phrases: at % 2 === 0 ? ['for good'] : ['in one trial'],
    }));
    const { supported } = learnLeanings(worded);
    expect(supported.phrases['in one trial']).toBeGreaterThan(0);
    expect(supported.phrases['for good']).toBeLessThan(0);
  });

  it('leaves out a sign that hardly any claim shows', () => {
    const [one, ...rest] = cases;
    const rare =
      one === undefined
        ? []
        : [{ ...one, signs: [...one.signs, 'sure'], phrases: ['hardly ever'] }, ...rest];
    expect(learnLeanings(rare).overstated.signs).not.toHaveProperty('sure');
    expect(learnLeanings(rare).overstated.phrases).not.toHaveProperty('hardly ever');
  });

  it('gives the same for the same, and is scored on cases it did not learn from', () => {
    expect(learnLeanings(cases)).toEqual(learnLeanings(cases));
    expect(outOfFold(cases)).toMatchObject({ value: 1 });
    const turned = cases.map((one, at): Case => ({
      ...one,
      ruled: at % 4 < 2 ? 'partly' : 'supported',
    }));
    expect(outOfFold(turned).value).toBeLessThan(0.8);
  });
});

describe('a claim beside the record', async () => {
  const trace = tracerOver(await recordOf(join(import.meta.dirname, '../../..')));
  const ask = (text: string) =>
    trace({ text, kind: 'news', heading: null }, { leaveOut: () => true });

  it('is borne out where it tells what one study found, with its bounds', () => {
    expect(
      ask(
        'In a trial with forty drinkers it was mystical-type feelings, and not the dissociation, that seemed to carry ketamine’s effect on their drinking.',
      ),
    ).toMatchObject({
      study: 'rothberg-2021',
      verdict: 'supported',
    });
  });

  it('says which signs spoke for the verdict where no rule gave it', () => {
    const { verdict, reasons } = ask(
      'Patients who are more anxious while the first infusion runs tend to do worse in the end, a study of 31 people suggests.',
    );
    expect(verdict).toBe('supported');
    const [found, ...rest] = reasons;
    expect(found).toBe(
      'Aust 2019: Among 31 patients, those who felt more anxious during their first ketamine infusion were less likely to respond after six; 17 of 31 responded overall.',
    );
    expect(rest).toEqual(
      expect.arrayContaining([
        'The number of people is as in the study.',
        'It is worded with care.',
      ]),
    );
    expect(rest.at(-1)).toBe('No psychotherapy was part of the study.');
  });

  it('says that its words counted, where they did', () => {
    const counted = 'How claims worded like it were ruled counts here as well.';
    const claim = 'Most people with treatment-resistant depression will respond to ketamine.';
    expect(ask(claim).reasons).toContain(counted);
    expect(ask('Ketamine is FDA-approved for depression.').reasons).not.toContain(counted);
  });
});
