import { expect, it } from 'vitest';
import { noPersonalData } from '../../src/rules/no-personal-data.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const faults = (body: string, keys: Record<string, string> = {}) =>
  faultsOf(noPersonalData, { 'sources/x.md': sourceOf(body, keys) });

it('is silent on figures, dates, trial numbers, streets without numbers and addresses of pages', () => {
  const body = [
    '- It cost 4,000 dollars for 6 sessions of 0.5 mg/kg in 2023-07-18.',
    '- Trial NCT02299440 had 100-200 people; 1,000 200 3000 are figures. Main Street Clinic is dear.',
    '- See https://example.org/@someone/800-555-0199 for a patient called back.',
  ];
  expect(faults(`${body.join('\n')}\n`)).toEqual([]);
});

it.each([
  ['Write to ann@example.org now.', 12, 'e-mail address', 'ann@example.org'],
  ['Ask @keta_fan about it.', 7, 'handle', '@keta_fan'],
  ['Posted by u/keta_fan there.', 13, 'handle', 'u/keta_fan'],
  ['Call (800) 555-0199 now.', 8, 'telephone number', '(800) 555-0199'],
  ['Call +44 20 7946 0958 now.', 8, 'telephone number', '+44 20 7946 0958'],
  ['It is at 12 Elm Street now.', 12, 'street address', '12 Elm Street'],
  ['A patient named Sarah slept.', 5, 'name of a patient', 'patient named Sarah'],
])('refuses %s', (text, column, what, found) => {
  expect(faults(`- ${text}\n`)).toEqual([
    `reviews/sources/x.md:14:${column}: Unexpected ${what} "${found}", expected nothing that points to a person, take it out`,
  ]);
});

it('looks at the front matter too', () => {
  expect(faults('- It helped.\n', { publisher: 'Blog of @keta_fan' })).toEqual([
    'reviews/sources/x.md:3:20: Unexpected handle "@keta_fan", expected nothing that points to a person, take it out',
  ]);
});

it('refuses full names in accounts, and lets pages of organisations name who speaks for them', () => {
  expect(faults('- Jane Q. Roe slept.\n')).toEqual([
    'reviews/sources/x.md:14:3: Unexpected full name "Jane Q. Roe", expected nothing that points to a person, take it out',
  ]);
  const page = { kind: 'clinic-marketing', interests: '[provider]' };
  expect(faults('- Jane Roe leads the clinic.\n', page)).toEqual([]);
  expect(faults('- The Santa Barbara Independent told it.\n')).toEqual([]);
});
