import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readUnit } from '../../../src/pipeline/tag.ts';
import { sourceKinds } from '../../../src/vocabulary.ts';
import { lexicon, reader } from './lexicon.ts';

const terms = [...lexicon.concepts, ...lexicon.cues].flatMap((entry) => entry.terms);
const pieces = fc.oneof(
  fc.constantFrom(...terms.map((term) => term.replaceAll(/[*…|]/gu, ' '))),
  fc.constantFrom(
    'not',
    'but',
    ', and I',
    '$',
    '4,000',
    ' to ',
    '60-70%',
    'half',
    '.',
    '?',
    'İ',
    '😀',
    '‏א',
    '\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const texts = fc
  .array(pieces, { maxLength: 30 })
  .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue)));
const units = fc.record({
  text: texts,
  kind: fc.constantFrom(...sourceKinds),
  heading: fc.option(texts),
  isHeading: fc.boolean(),
  quoted: fc.boolean(),
});

it('gives reasons and figures whose offsets lie in the text, whatever the text', () => {
  fc.assert(
    fc.property(units, (unit) => {
      const { because, figures } = readUnit(unit, reader);
      for (const { text, start, end } of because) {
        expect(end).toBeGreaterThan(start);
        expect(unit.text.slice(start, end)).toBe(text);
      }
      for (const { at, value } of figures) {
        expect(Number.isFinite(value)).toBe(true);
        expect(unit.text.slice(at.start, at.end)).not.toBe('');
        expect(at.end).toBeLessThanOrEqual(unit.text.length);
      }
    }),
    { numRuns: 400, seed: 7 },
  );
});

it('names words behind every theme and for every claim or stance that words caused', () => {
  fc.assert(
    fc.property(units, (unit) => {
      const { themes, because } = readUnit(unit, reader);
      const labels = new Set(because.map(({ label }) => label));
      for (const theme of themes) expect(labels).toContain(theme);
    }),
    { numRuns: 400, seed: 8 },
  );
});

it('gives the same answer twice', () => {
  fc.assert(
    fc.property(units, (unit) => {
      expect(readUnit(unit, reader)).toEqual(readUnit({ ...unit }, reader));
    }),
    { numRuns: 100, seed: 9 },
  );
});

it.each([
  ['one letter', 'a'],
  ['brackets', '('],
  ['emoji', '😀'],
  ['right-to-left text', 'שלום '],
  ['negations', 'not nausea and '],
  ['numbers', '7 of '],
  ['clashing words', 'ketamine nausea antidepressants than 5 % pain price '],
])('reads a line of 1,000,000 characters of %s to its end', (_, part) => {
  // Where time grew with the square of the length, this would not end before the limit of a test.
  const text = part.repeat(Math.ceil(1_000_000 / part.length));
  const { because } = readUnit({ text, kind: 'news', heading: null }, reader);
  for (const { end } of because) expect(end).toBeLessThanOrEqual(text.length);
});
