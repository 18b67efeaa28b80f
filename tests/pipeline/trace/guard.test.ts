import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { recordOf, tracerOver } from '../../../scripts/trace/tracer.ts';

const trace = tracerOver(await recordOf(join(import.meta.dirname, '../../..')));
const ask = (text: string) => trace({ text, kind: 'clinic-marketing', heading: null });

describe('what is a claim', () => {
  it.each([
    'Scientists at Harvard have watched the hippocampus grow back in ketamine patients.',
    'Scans have revealed that ketamine therapy shrinks your brain.',
    'Teenagers as young as thirteen do very well on ketamine for depression.',
    'Good news: most major insurers now reimburse ketamine infusions for depression.',
    'Ketamine cures depression',
    'People who have ever been psychotic shouldn’t have ketamine.',
    'Depression, gone in a day',
    'Zero side effects',
    'Proven to beat ECT',
    'Never addictive.',
    'Anxious first trip, poorer result.',
    'After Spravato you can drive straight home.',
    'One patient in twenty gets addicted to ketamine.',
    'People with grief told researchers that they wait for ketamine.',
    'By her third lozenge Ana was back at work.',
  ])('“%s” is one', (text) => {
    expect(ask(text).verdict).not.toBeNull();
  });

  it.each([
    'Ketamine therapy for depression',
    'How ketamine works',
    'Ketamine infusions in Denver',
    'Side effects',
  ])('“%s” is a heading and none', (text) => {
    expect(ask(text).reasons).toEqual(['It is a heading and makes no claim to trace.']);
  });

  it.each([
    'Find out whether ketamine is right for you.',
    'We begin with a conversation about your depression.',
    'Anyone with high blood pressure will need more tests.',
  ])('“%s” is none, though it names the treatment or an illness', (text) => {
    expect(ask(text).verdict).toBeNull();
  });

  it.each([
    [
      'What, then, do the trials say about whether ketamine is safer, and faster, than any antidepressant we have?',
      'It asks and claims nothing.',
    ],
    [
      'You and your therapist will spend an hour on whatever the ketamine session brought up.',
      'It tells of the page or the visit itself and makes no claim to trace.',
    ],
    [
      'In this article we look at how fast ketamine works for depression.',
      'It tells of the page or the visit itself and makes no claim to trace.',
    ],
  ])('“%s” is none', (text, reason) => {
    expect(ask(text)).toMatchObject({ verdict: null, reasons: [reason] });
  });

  it('a patient’s story is one where a seller tells it, and none where the patient does', () => {
    const told = 'After four ketamine sessions she was back at university.';
    expect(ask(told)).toMatchObject({ verdict: 'untraceable', study: null });
    expect(trace({ text: told, kind: 'experience-post', heading: null }).verdict).toBeNull();
  });

  it.each([
    'Cancellations with less than 48 hours’ notice are charged in full.',
    'Book before the end of the month and take $200 off your first three infusions.',
    'Payment plans start at $99 a month; ask the front desk.',
    'To claim, send the itemised receipt and form R-12 within 90 days.',
  ])('“%s” is none: it tells how to book or pay', (text) => {
    expect(ask(text)).toMatchObject({
      verdict: null,
      reasons: ['It tells how to book or pay and makes no claim to trace.'],
    });
  });
});
