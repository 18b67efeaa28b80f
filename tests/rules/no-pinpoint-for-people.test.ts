import { expect, it } from 'vitest';
import { noPinpointForPeople } from '../../src/rules/no-pinpoint-for-people.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const faults = (kind: string) =>
  faultsOf(noPinpointForPeople, {
    'sources/x.md': sourceOf('- It helped. [[it … helped]]\n', { kind }),
  });

it('lets pages of organisations and outlets be pinned', () => {
  expect(faults('news')).toEqual([]);
  expect(faults('clinic-marketing')).toEqual([]);
});

it.each(['forum-post', 'news-account'])('refuses a pinpoint in a %s', (kind) => {
  expect(faults(kind)).toEqual([
    `reviews/sources/x.md:14:14: Unexpected pinpoint in a source of kind ${kind}, expected no words of a private person, take it away`,
  ]);
});
