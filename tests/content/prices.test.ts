import { expect, it } from 'vitest';
import type { Evidence } from '../../src/content/dataset.ts';
import { prices } from '../../src/content/prices.ts';

/** What is known of the seller's page beyond its sentence. */
let source: object = {};

/** A corpus of one seller that says one sentence about cost, with the figures the reader found. */
function saying(
  text: string,
  ...figures: { value: number; high?: number; unit: string; of?: string }[]
): Evidence {
  const statement = { id: 's-1', source: 's', text, figures };
  return {
    statementsOn: () => [statement],
    source: () => ({ id: 's', group: 'seller', gains: true, drug: ['ketamine'], ...source }),
    studies: [],
  } as unknown as Evidence;
}
const bought = (text: string, value = 400, of?: string) =>
  prices(saying(text, { value, unit: 'USD', ...(of === undefined ? {} : { of }) })).map(
    ({ buys }) => buys,
  );

it('reads from the sentence what a price buys', () => {
  expect(bought('Charges $400 per infusion.')).toEqual(['one infusion']);
  expect(bought('Lozenges are roughly $75 a dose.')).toEqual(['one dose']);
  expect(bought('The subscription is $129.')).toEqual(['a month, place not said']);
  expect(bought('Four sessions cost $6,450.')).toEqual(['a course']);
  expect(bought('Asks $200 for an intake.')).toEqual(['assessment or preparation']);
});

it('says "not said" where neither sentence nor figure tells', () => {
  expect(bought('The price was around $400.')).toEqual(['not said']);
  expect(bought('It had cost $25 for 30 pills.', 25)).toEqual(['not said']);
});

it('goes by what the reader took the figure to measure only where the sentence is silent', () => {
  expect(bought('The price was around $400.', 400, 'price per session')).toEqual([
    'one session, kind not said',
  ]);
  expect(bought('Charges $400 per infusion.', 400, 'price per session')).toEqual(['one infusion']);
});

it('keeps both ends of a range', () => {
  expect(
    prices(saying('It is $400-600 a session.', { value: 400, high: 600, unit: 'USD' })),
  ).toMatchObject([{ low: 400, high: 600, unit: 'USD' }]);
});

it('leaves out money that buys no treatment, and figures that are not money', () => {
  expect(bought('Reports the share price up to $6.11.', 6.11)).toEqual([]);
  expect(prices(saying('It takes 3 hours and $400.', { value: 3, unit: 'hours' }))).toEqual([]);
});

it('tells a session with therapy, a visit for the spray and a month at home apart', () => {
  expect(bought('A KAP session is $450.')).toEqual(['one KAP session']);
  expect(bought('A Spravato session is $1,050.', 1050)).toEqual(['one Spravato visit']);
  expect(bought('At home it is $129 a month.', 129)).toEqual(['a month at home']);
  expect(bought('A session is $450.')).toEqual(['one session, kind not said']);
});

it('asks the page where the sentence leaves open what a session or a month is of', () => {
  source = { psychotherapy: 'integral' };
  expect(bought('A session is $450.')).toEqual(['one KAP session']);
  source = { drug: ['esketamine'] };
  expect(bought('A session is $450.')).toEqual(['one Spravato visit']);
  source = { setting: 'at-home' };
  expect(bought('It is $129 a month.', 129)).toEqual(['a month at home']);
  source = {};
});
