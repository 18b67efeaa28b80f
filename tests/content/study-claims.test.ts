import { expect, it } from 'vitest';
import { pagesOf } from '../../src/content/paged.ts';
import { studyClaims, studyClaimsName } from '../../src/content/study-claims.ts';
import type { Claim } from '../../src/types.ts';

const verdicts = [
  'supported',
  'overstated',
  null,
  'partly',
  'contradicted',
  'untraceable',
  'not-studied',
];
const claims = verdicts.map((verdict, at) => ({ id: `c${at}`, verdict })) as Claim[];
const of = (some: Claim[]) => studyClaims({ claimsOn: () => some }, 'smith-2009');

it('parts the claims on a study by how they stand to it, with none left out', () => {
  expect(of(claims).map(({ id, items }) => [id, ...items.map((one) => one.id)])).toEqual([
    ['cl-within', 'c0', 'c3'],
    ['cl-beyond', 'c1', 'c4'],
    ['cl-open', 'c2', 'c5', 'c6'],
  ]);
  for (const { id } of of(claims)) expect(studyClaimsName[id]).toBeDefined();
});

it('names no part that is empty, and cuts what is long', () => {
  expect(of(claims.slice(2, 3)).map(({ id }) => id)).toEqual(['cl-open']);
  const pages = pagesOf(of(Array.from({ length: 100 }, () => claims).flat()));
  expect(pages.map(({ parts }) => parts.map(({ items }) => items.length))).toEqual([
    [200],
    [200, 50],
    [250],
  ]);
});
