import { expect, it } from 'vitest';
import { withdrawnStaysAway } from '../../src/rules/withdrawn-stays-away.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const tombstone = (source: string) =>
  `source: ${source}\nwithdrawn: 2026-11-22\nreason: Its writer asked for it.\n`;

it('is silent on a tombstone alone', () => {
  const texts = { 'withdrawn/gone.yaml': tombstone('gone'), 'sources/x.md': sourceOf('- A.\n') };
  expect(faultsOf(withdrawnStaysAway, texts)).toEqual([]);
});

it('refuses a source that was withdrawn, and a tombstone under another name', () => {
  const texts = {
    'withdrawn/gone.yaml': tombstone('gone'),
    'withdrawn/other.yaml': tombstone('elsewhere'),
    'sources/gone.md': sourceOf('- A.\n'),
  };
  expect(faultsOf(withdrawnStaysAway, texts)).toEqual([
    'reviews/sources/gone.md:1:1: Unexpected "gone", which was withdrawn on 2026-11-22, expected nothing under that name, run npm run withdraw -- gone again or use another name',
    'reviews/withdrawn/other.yaml:1:9: Unexpected source "elsewhere" in a file named "other.yaml", expected the same slug, rename the file to "elsewhere.yaml"',
  ]);
});
