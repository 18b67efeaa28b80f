import { expect, it } from 'vitest';
import { readUnit } from '../../../src/pipeline/tag.ts';
import { fixture, reader } from './lexicon.ts';

interface Row {
  text: string;
  figures: { words: string; value: number; high?: number; unit: string; of?: string | null }[];
}

it.each(fixture('figures') as Row[])('reads the figures of "$text"', ({ text, figures }) => {
  const found = readUnit({ text, kind: 'news', heading: null }, reader).figures;
  const given = found.map(({ at, ...figure }, i) => {
    // A measure is compared where the table names one; `null` there stands for none.
    const { of = null, ...plain } = figure;
    const asked = figures[i]?.of !== undefined;
    return { words: text.slice(at.start, at.end), ...(asked ? { ...plain, of } : plain) };
  });
  expect(given).toEqual(figures);
});
