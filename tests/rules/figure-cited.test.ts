import { expect, it } from 'vitest';
import { figureCited } from '../../src/rules/figure-cited.ts';
import { guideFaults } from './guide-faults.ts';

const cite = '<Cite study="s" />';
const faults = (body: string) => guideFaults(figureCited, body);
const reason = (figure: string) =>
  `Unexpected figure "${figure}" without a citation, expected <Cite study="…" />, <Cite statement="…" /> or <Cite source="…" /> in the same sentence, cite what it was read from or take the figure out`;

it('accepts figures that are cited in their sentence, sentences without figures, and the crisis line', () => {
  const body = `## Of 12 people, 8

It helped 8 of 12 ${cite}. It **fades**. Call 988.

- **Nausea:** 28%, against 9% ${cite} ${cite}.
- Half of them ${cite}.
`;
  expect(faults(body)).toEqual([]);
});

it.each([
  ['It fades. It helped 64%.', '5:11', '64%'],
  ['It helped 1,806 people.', '5:1', '1,806'],
  ['- It fades.\n- It lasted 27.5 days.', '6:3', '27.5'],
  [`It helped ${cite}. Half had lost it.`, '5:31', 'Half'],
  ['It helped three of twelve.', '5:1', 'three'],
  ['It helped <Result study="s" measure="m" />.', '5:1', '<Result>'],
])('refuses %j', (body, place, figure) => {
  expect(faults(body)).toEqual([`src/content/guide/x.mdx:${place}: ${reason(figure)}`]);
});

it('does not let the next sentence cite for the one before', () => {
  expect(faults(`It helped 64%. That was a trial ${cite}.`)).toEqual([
    `src/content/guide/x.mdx:5:1: ${reason('64%')}`,
  ]);
});
