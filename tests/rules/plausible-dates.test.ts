import { expect, it } from 'vitest';
import { plausibleDates } from '../../src/rules/plausible-dates.ts';
import { sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const faults = (keys: Record<string, string>) =>
  faultsOf(plausibleDates, { 'sources/x.md': sourceOf('- It helped.\n', keys) });

it('accepts a page read on the day, in the month and in the year it was published', () => {
  for (const published of ['2026-11-22', '2026-11', '2026']) {
    expect(faults({ published, accessed: '2026-11-22' })).toEqual([]);
  }
});

it('refuses a page read tomorrow', () => {
  expect(faults({ accessed: '2026-11-23' })).toEqual([
    'reviews/sources/x.md:6:11: Unexpected accessed "2026-11-23", expected no later than today (2026-11-22), correct it',
  ]);
});

it('refuses a date of publication that does not exist, lies ahead, or follows the reading', () => {
  expect(faults({ published: '2023-02-29' })).toEqual([
    'reviews/sources/x.md:5:12: Unexpected published "2023-02-29", expected a day that exists, correct it',
  ]);
  expect(faults({ published: '2026-12' })).toEqual([
    'reviews/sources/x.md:5:12: Unexpected published "2026-12", expected no later than today (2026-11-22), correct it',
  ]);
  expect(faults({ published: '2024-05-02', accessed: '2024-05-01' })).toEqual([
    'reviews/sources/x.md:5:12: Unexpected published "2024-05-02", expected no later than accessed (2024-05-01), correct one of them',
  ]);
});

it('refuses a study from next year and a ruling from tomorrow', () => {
  const study = studyOf('s').replace('title: A trial', 'title: A trial\n  year: 2027');
  expect(faultsOf(plausibleDates, { 'studies/s.yaml': study })).toEqual([
    'reviews/studies/s.yaml:4:9: Unexpected year "2027", expected no later than today (2026-11-22), correct it',
  ]);
  const ruling =
    'source: x\ntags:\n  - { statement: x-1, by: us, date: 2026-11-23, reason: Read. }\n';
  expect(faultsOf(plausibleDates, { 'decisions/x.yaml': ruling })).toEqual([
    'reviews/decisions/x.yaml:3:37: Unexpected date "2026-11-23", expected no later than today (2026-11-22), correct it',
  ]);
});
