import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/pipeline/segment.ts';
import { sentences } from '../../src/pipeline/segment/sentences.ts';
import { statementId } from '../../src/pipeline/segment/statement-id.ts';
import { corpusOf, sourceOf } from './corpus-of.ts';

const fixtures = new URL('../fixtures/segment/', import.meta.url);

const segmentsOf = (body: string, change = (text: string) => text) => {
  const contents = change(sourceOf(body));
  return { contents, segments: segment(corpusOf({ 'sources/x.md': contents })) };
};

const brief = (body: string) =>
  segmentsOf(body).segments.map(({ text, heading, quoted, pinpoint }) => ({
    text,
    ...(heading !== null && { heading }),
    ...(quoted && { quoted }),
    ...(pinpoint && { pinpoint }),
  }));

describe('segment', () => {
  for (const name of readdirSync(fixtures)) {
    it(`cuts ${name.replaceAll('-', ' ')} as the fixture says`, () => {
      const folder = new URL(`${name}/`, fixtures);
      const actual = brief(readFileSync(new URL('input.md', folder), 'utf8'));
      const file = new URL('expected.json', folder);
      const expected: unknown = existsSync(file)
        ? JSON.parse(readFileSync(file, 'utf8'))
        : undefined;
      const changed = new URL('expected-changed.json', folder);
      if (JSON.stringify(actual) !== JSON.stringify(expected)) {
        writeFileSync(changed, `${JSON.stringify(actual, null, 2)}\n`);
      }
      expect(actual).toEqual(expected);
    });
  }

  it('gives places that count a byte-order mark and Windows line ends', () => {
    const body = '## Head\n\n- One thing. Another.\n';
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { contents, segments } = segmentsOf(body, windows);
    expect(segments.map(({ text }) => text)).toEqual(['One thing.', 'Another.']);
    expect(segments.map(({ at }) => contents.slice(at.offset, at.end))).toEqual(
      segments.map(({ text }) => text),
    );
    expect(segments.map(({ at }) => [at.line, at.column])).toEqual([
      [16, 3],
      [16, 14],
    ]);
  });

  it('numbers a repeated text, whatever its case and spacing', () => {
    const ids = segmentsOf('- It helped.\n- It   HELPED.\n').segments.map(({ id }) => id);
    const id = statementId('x', 'it helped.');
    expect(id).toMatch(/^x-[0-9a-f]{8}$/);
    expect(ids).toEqual([id, `${id}-2`]);
  });

  it('keeps the id of a statement when the file is reordered', () => {
    const idsOf = (body: string) => segmentsOf(body).segments.map(({ id }) => id);
    expect(idsOf('- One thing.\n- Another.\n')).toEqual(
      idsOf('- Another.\n- One thing.\n').reverse(),
    );
  });

  it('slices to its text, in order, and loses only white space, pinpoints and marks, for any text', () => {
    const pieces = fc.constantFrom(
      ...[
        'Dr. ',
        'It helped. ',
        '"Yes." ',
        '[[one … two]] ',
        '- ',
        '\n',
        '\r\n',
        '> ',
        '\n\n',
        '(a. B) ',
      ],
      ...[
        '0.5 mg',
        'e.g. ',
        '...',
        '… ',
        '🙂',
        'é',
        '[1]',
        '## H\n',
        'U.S. ',
        '“',
        '”',
        '[[',
        ']]',
        '\t',
      ],
    );
    const texts = fc.oneof(
      fc
        .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 6 })))
        .map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (body) => {
        const contents = sourceOf(body);
        const corpus = corpusOf({ 'sources/x.md': contents });
        const segments = segment(corpus);
        let previous = 0;
        for (const { at, text } of segments) {
          expect(contents.slice(at.offset, at.end)).toBe(text);
          expect(at.offset).toBeGreaterThanOrEqual(previous);
          expect(text).toBe(text.trim());
          previous = at.end;
        }
        const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
        const blocks = corpus.sources[0]?.blocks ?? [];
        const kept = blocks.map(({ start, end }) => contents.slice(start, end));
        const without = kept.map((text) => text.replace(/\[\[[^[\]]*\]\]/g, ' ')).join(' ');
        expect(letters(segments.map(({ text }) => text).join(' '))).toBe(letters(without));
        expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('sentences', () => {
  it('ends a sentence at a blank line but not at a line break', () => {
    const text = 'One line\r\ngoes on\r\n\r\nAnother\n \nThird';
    const cut = sentences(text).map(({ start, end }) => text.slice(start, end));
    expect(cut).toEqual(['One line\r\ngoes on', 'Another', 'Third']);
  });

  it('finds nothing in an empty text or one without letters', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences(' … !\n— ')).toEqual([]);
  });

  it('finds more sentences in one paragraph than a call takes arguments', () => {
    expect(sentences('It helped. '.repeat(200_000))).toHaveLength(200_000);
  });

  it('comes to the end of a very long text', () => {
    // Where time grew with the square of the length, this would not end before the limit of a test.
    const text = 'He said "It helped (a lot. Or so. '.repeat(30_000);
    expect(sentences(text).at(-1)?.end).toBe(text.trimEnd().length);
  });
});
