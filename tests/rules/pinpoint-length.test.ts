import { expect, it } from 'vitest';
import { pinpointLength } from '../../src/rules/pinpoint-length.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const faults = (body: string) =>
  faultsOf(pinpointLength, { 'sources/x.md': sourceOf(body, { kind: 'news' }) });

it('accepts seven words after a full stop, or at the end of an item', () => {
  expect(
    faults(
      '- It helps. [[one two three … four five six seven]] It ends. [[a]]\n- Dry mouth [[b]]\n',
    ),
  ).toEqual([]);
});

it('refuses eight words', () => {
  expect(faults('- It helps. [[one two three four … five six seven eight]]\n')).toEqual([
    'reviews/sources/x.md:14:13: Unexpected pinpoint of 8 words, expected at most 7, shorten it with "…" in the middle',
  ]);
});

it('refuses an empty, a second, a misplaced and an unclosed pinpoint', () => {
  const at = 'reviews/sources/x.md:14:';
  expect(faults('- It helps. [[ ]]\n')).toEqual([
    `${at}13: Unexpected empty pinpoint, expected words of the page, fill it in or take it away`,
  ]);
  expect(faults('- It helps. [[a]] [[b]]\n')).toEqual([
    `${at}19: Unexpected second pinpoint, expected one a statement, take one away`,
  ]);
  expect(faults('- It helps [[a]] now.\n')).toEqual([
    `${at}12: Unexpected pinpoint inside a sentence, expected it after the full stop, move it there`,
  ]);
  expect(faults('- It helps. [[a]\n')).toEqual([
    `${at}13: Unexpected "[[" without its end, expected [[first words … last words]], close it`,
  ]);
});
