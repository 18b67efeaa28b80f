import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnLeanings, outOfFold, type Case } from '../../../scripts/train/leanings.ts';
import { recordOf, tracerOver } from '../../../scripts/trace/tracer.ts';
import { leaning, likeliest, onStudy, type Leanings } from '../../../src/pipeline/trace/leaning.ts';
import committed from '../../../src/pipeline/trace/learnt.json' with { type: 'json' };
import { signs } from '../../../src/pipeline/trace/signs.ts';

const none = { start: 0, signs: {} };
const even: Leanings = {
  traced: none,
  supported: { start: 2, signs: { bold: -3 } },
  partly: { start: 1, signs: {} },
  overstated: { start: 0, signs: { bold: 2 } },
  contradicted: none,
};

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
    expect(leaning(even.supported, ['bold', 'past'])).toBe(-1);
    expect(likeliest(even, [])).toEqual(['supported', 'partly']);
    expect(likeliest(even, ['bold'])).toEqual(['overstated', 'partly']);
  });

  it.each(['limit-figure', 'rate-off', 'rate-not-measured', 'limit-drug', 'limit-route'])(
    'bears nothing out beside %s, whatever speaks for it',
    (id) => {
      expect(likeliest(even, [id])).toEqual(['partly', 'overstated']);
    },
  );

  it('names the milder verdict where signs lean alike', () => {
    const alike = Object.fromEntries(['traced', ...onStudy].map((id) => [id, none]));
    expect(likeliest(alike as Leanings, [])).toEqual(['supported', 'partly']);
  });
});

describe('learnLeanings', () => {
  const cases = Array.from({ length: 40 }, (_, at): Case => {
    const bold = at % 2 === 0;
    return {
      ids: bold ? ['bold', 'short'] : ['hedge', 'short'],
      ruled: bold ? 'overstated' : 'supported',
      counts: 1,
    };
  });

  it('weighs a sign by what people ruled where it held', () => {
    const learnt = learnLeanings(cases);
    expect(learnt.overstated.signs.bold).toBeGreaterThan(1);
    expect(learnt.supported.signs.bold).toBeLessThan(-1);
    expect(likeliest(learnt, ['hedge'])[0]).toBe('supported');
  });

  it('leaves out a sign that hardly any claim shows', () => {
    const [one, ...rest] = cases;
    const rare = one === undefined ? [] : [{ ...one, ids: [...one.ids, 'sure'] }, ...rest];
    expect(learnLeanings(rare).overstated.signs).not.toHaveProperty('sure');
  });

  it('gives the same for the same, and is scored on cases it did not learn from', () => {
    expect(learnLeanings(cases)).toEqual(learnLeanings(cases));
    expect(outOfFold(cases)).toMatchObject({ traced: { value: 1 }, verdict: { value: 1 } });
    const turned = cases.map((one, at): Case => ({
      ...one,
      ruled: at % 4 < 2 ? 'partly' : 'supported',
    }));
    expect(outOfFold(turned).verdict.value).toBeLessThan(0.8);
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
});
