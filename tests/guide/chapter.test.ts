import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { parseChapter } from '../../src/guide/chapter.ts';
import { citations } from '../../src/guide/citations.ts';
import { readingLevel } from '../../src/guide/reading-level.ts';

const parse = (value: string) => parseChapter('x', new VFile({ path: 'x.mdx', value }));

it('cuts paragraphs and list items into sentences, each with its components and its place', () => {
  const text =
    '---\ntitle: T\n---\n\n## Head\n\nIt gave 0.5 to 3.0% <Cite study="a" />. It **fades** [here](/x/).\n\n- One <Cite source="b" /> two.\n';
  const { sentences } = parse(text);
  expect(sentences.map((one) => one.text)).toEqual([
    'It gave 0.5 to 3.0%.',
    'It fades here.',
    'One two.',
  ]);
  expect(sentences.map(({ tags }) => tags.map(({ attributes }) => attributes))).toEqual([
    [{ study: 'a' }],
    [],
    [{ source: 'b' }],
  ]);
  expect(sentences.map(({ at }) => text.slice(at.start, at.end))).toEqual([
    'It gave 0.5 to 3.0% <Cite study="a" />.',
    'It **fades** [here](/x/).',
    'One <Cite source="b" /> two.',
  ]);
});

it('numbers what is cited in the order of first mention, each once', () => {
  const text =
    'A <Cite study="b" />. B <Cite source="a" /> <Cite study="b" />. C <Cite study="a" />.';
  expect(citations(text).map(({ kind, id, number }) => `${number} ${kind} ${id}`)).toEqual([
    '1 study b',
    '2 source a',
    '3 study a',
  ]);
});

it('takes the grade from words, sentences and syllables by the published formula', () => {
  // 11 words, 2 sentences, 15 syllables.
  const { words, sentences, grade } = readingLevel(
    parse('A cat sat on the window. It is a happy animal.'),
  );
  expect({ words, sentences }).toEqual({ words: 11, sentences: 2 });
  expect(grade).toBeCloseTo(0.39 * (11 / 2) + 11.8 * (15 / 11) - 15.59, 5);
});

it('gives an empty chapter no grade', () => {
  expect(readingLevel(parse('## Only a heading'))).toMatchObject({ words: 0, grade: 0 });
});
