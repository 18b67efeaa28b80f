import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { recordOf, tracerOver } from '../../../scripts/trace/tracer.ts';

const trace = tracerOver(await recordOf(join(import.meta.dirname, '../../..')));
const ask = (text: string) =>
  trace({ text, kind: 'clinic-marketing', heading: null }, { leaveOut: () => true });

describe('a claim of the opposite', () => {
  it.each([
    [
      'a trial that found nothing',
      'Oral esketamine three times a day relieves treatment-resistant depression.',
      'smith-apeldoorn-2024',
      'It found no clear difference in what the claim is about; the claim says that there is one.',
    ],
    [
      'a trial close behind, of the people that the claim names',
      'Infusions bring soldiers relief from PTSD.',
      'abdallah-2022',
      'It found no clear difference in what the claim is about; the claim says that there is one.',
    ],
    [
      'relief that faded',
      'A single infusion is enough, and the effect does not wear off in treatment-resistant depression.',
      'zarate-2006',
      'The claim says that it does not wear off; in the study it did.',
    ],
    [
      'studies that differ',
      'All studies agree that mystical experiences make the outcome better.',
      'goncalves-2024',
      'The claim says that all are alike; the study found that they differ.',
    ],
    [
      'a harm on record',
      'Nobody has urinary symptoms from recreational ketamine.',
      'winstock-2012',
      'The claim says that a harm does not come; the study has it on record.',
    ],
    [
      'a count that went the other way',
      'Reports of ketamine to poison centres have dropped since 2019.',
      'palamar-2022-poisonings',
      'The claim has it going one way, the study the other.',
    ],
    [
      'another rate of a harm',
      'No more than 4% of people on Spravato have dissociation.',
      'spravato-label',
      'It says quite another figure than was found: 41 % on esketamine + antidepressant (dissociation).',
    ],
  ])('is contradicted by %s: %s', (_by, text, study, reason) => {
    const traced = ask(text);
    expect(traced).toMatchObject({ verdict: 'contradicted', study });
    expect(traced.reasons.at(-1)).toBe(reason);
  });

  it.each([
    [
      'it says that nothing came out',
      'Oral esketamine three times a day does not relieve treatment-resistant depression.',
    ],
    [
      'it says that something may be',
      'Oral esketamine three times a day might relieve treatment-resistant depression.',
    ],
    [
      'it is about other people than the trial that found nothing',
      'Ketamine infusions relieve PTSD.',
    ],
    [
      'it says how many relapse, and not that fewer do',
      'Of drinkers who get three infusions of ketamine most relapse in the end.',
    ],
    [
      'it tells how a trial was made',
      'Inpatients with depression were randomised to ketamine or midazolam infusions.',
    ],
    ['it says for how long it lasts', 'The effect of one infusion does not wear off for a week.'],
    ['it counts nothing that is counted', 'Growing research says that KAP is safe.'],
    ['it says that a harm is unknown', 'It is unknown whether ketamine harms the bladder.'],
    [
      'it gives the rate that was found',
      'Around 41% of people on Spravato have dissociation, far more than on placebo.',
    ],
  ])('is not what it is where %s: %s', (_so, text) => {
    expect(ask(text).verdict).not.toBe('contradicted');
  });
});

describe('what the record says as a whole', () => {
  it.each([
    [
      'Ketamine infusions are not as effective as Spravato.',
      'contradicted',
      'Across trials infusions of racemic ketamine did better than esketamine spray, though nobody compared the two directly (Bahji 2021, Nikolin 2023).',
    ],
    [
      'After your Spravato you can drive straight home.',
      'contradicted',
      'The boxed warning of esketamine spray requires at least two hours of monitoring after every dose.',
    ],
    [
      'Our compounded lozenges are as safe and tested as any approved drug.',
      'contradicted',
      'The FDA said in October 2023 that compounded ketamine is not an approved product and was not judged for safety, effect or quality.',
    ],
    [
      'No ketamine infusion is ever more than $300.',
      'contradicted',
      'Prices above $300 are on record: $495 on single clinic chain (IV infusion, one session (2018, one Texas chain)).',
    ],
  ])('settles “%s”: %s', (text, verdict, reason) => {
    const traced = ask(text);
    expect(traced.verdict).toBe(verdict);
    expect(traced.reasons[0]).toBe(reason);
  });
});
