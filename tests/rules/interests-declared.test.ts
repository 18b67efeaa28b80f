import { expect, it } from 'vitest';
import { interestsDeclared } from '../../src/rules/interests-declared.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const faults = (keys: Record<string, string>) =>
  faultsOf(interestsDeclared, { 'sources/x.md': sourceOf('- It helped.\n', keys) });

it('lets a blog gain nothing and a clinic gain something', () => {
  expect(faults({ interests: '[none-known]' })).toEqual([]);
  expect(faults({ interests: '[provider, sponsored]', kind: 'clinic-marketing' })).toEqual([]);
});

it('refuses none-known beside another interest', () => {
  expect(faults({ interests: '[provider, none-known]' })).toEqual([
    'reviews/sources/x.md:7:23: Unexpected interest "none-known" beside provider, expected it alone, take it away',
  ]);
});

it('asks every seller what they gain', () => {
  expect(faults({ kind: 'directory' })).toEqual([
    'reviews/sources/x.md:7:13: Unexpected interest "none-known", expected what a directory gains, use "provider" or another that fits',
  ]);
});

it('refuses a source without interests whose text sells, but not what it denies or reports', () => {
  const text = (body: string, kind = 'forum-post') =>
    faultsOf(interestsDeclared, { 'sources/x.md': sourceOf(body, { kind }) });
  expect(text('- The post carries no sponsors or affiliate links.\n')).toEqual([]);
  expect(text('- The clinic offered a discount code.\n', 'news')).toEqual([]);
  expect(text('- Readers can book a free consultation.\n')).toEqual([
    'reviews/sources/x.md:14:15: Unexpected "book a free consultation" in a source whose interests are none-known, expected whoever sells to be declared, add "affiliate-links", "provider" or another that fits, or say whose offer it is',
  ]);
});
