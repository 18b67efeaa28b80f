import { expect, it } from 'vitest';
import { attributed } from '../../../src/pipeline/trace/attributed.ts';

it.each([
  ['Neurologists at University College London saw pain vanish.', 'University College'],
  ['An independent audit found that members sleep better.', 'An independent audit'],
  ['National statistics put the number at two million.', 'National statistics'],
  ['A meta-analysis credits lozenges with calmer nights.', 'A meta-analysis'],
  ['Economists calculate that it pays for itself.', 'Economists'],
  ['Ketamine works within a day.', undefined],
  ['The clinic is on Oxford Street.', undefined],
])('“%s” says that it rests on: %s', (text, basis) => {
  expect(attributed(text)).toBe(basis);
});
