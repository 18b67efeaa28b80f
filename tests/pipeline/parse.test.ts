import { describe, expect, it } from 'vitest';
import { corpusOf, messagesOf, sourceOf, studyOf } from './corpus-of.ts';

const one = (text: string) => {
  const [source] = corpusOf({ 'sources/x.md': text }).sources;
  if (!source) throw new Error('The corpus has no source');
  return source;
};

describe('parse', () => {
  it('reads front matter after its schema, with defaults', () => {
    const { data } = one(sourceOf('- It helped.\n', { published: '2023' }));
    expect(data?.published).toBe('2023');
    expect(data?.setting).toBe('unknown');
    expect(data?.condition).toEqual([]);
  });

  it('places a value in the file, with a byte-order mark and Windows line ends', () => {
    const text = `\uFEFF${sourceOf('- It helped.\n', { route: '[iv, oral]' }).replaceAll('\n', '\r\n')}`;
    const { contents, place } = one(text);
    const span = place('route', 1);
    expect(contents.slice(span?.start, span?.end)).toBe('oral');
    expect(place('nothing', 3)).toBeUndefined();
  });

  it('places a value in a study and in nested lists', () => {
    const text = studyOf('s', 'outcomes:\n  - measure: response\n    arms: [{ name: a, n: 4 }]\n');
    const [study] = corpusOf({ 'studies/s.yaml': `\uFEFF${text}` }).studies;
    const span = study?.place('outcomes', 0, 'arms', 0, 'n');
    expect(study?.contents.slice(span?.start, span?.end)).toBe('4');
  });

  it('cuts the body into blocks with heading, quotation and place', () => {
    const text = sourceOf('## A head ##\n\n- One.\n  - Two.\n\n> Three.\n\nFour.\n');
    const { blocks, contents } = one(text);
    const seen = blocks.map(({ heading, quoted, start, end }) => [
      contents.slice(start, end),
      heading,
      quoted,
    ]);
    expect(seen).toEqual([
      ['One.', 'A head', false],
      ['Two.', 'A head', false],
      ['Three.', 'A head', true],
      ['Four.', 'A head', false],
    ]);
  });

  it('goes on after a file with faults and still gives its blocks', () => {
    const corpus = corpusOf({
      'sources/bad.md': sourceOf('- It helped.\n', { kind: 'blog', drug: '[aspirin]' }),
      'sources/good.md': sourceOf('- It helped.\n'),
    });
    expect(corpus.sources.map(({ data }) => data?.title)).toEqual([undefined, 'A story']);
    expect(corpus.sources.map(({ blocks }) => blocks.length)).toEqual([1, 1]);
    expect(messagesOf(corpus)).toHaveLength(2);
  });

  it('gives the same corpus whatever the order of its files', () => {
    const entry = (id: string) =>
      `  - { id: ${id}, kind: effect, label: L, terms: [t], note: N. }\n`;
    const texts: [string, string][] = [
      ['lexicon/a.yaml', `about: A.\nconcepts:\n${entry('m')}${entry('z')}`],
      ['lexicon/b.yaml', `about: B.\nconcepts:\n${entry('n')}`],
    ];
    const ids = (all: [string, string][]) =>
      corpusOf(Object.fromEntries(all)).lexicon.concepts.map(({ id }) => id);
    expect(ids(texts)).toEqual(['m', 'n', 'z']);
    expect(ids(texts.toReversed())).toEqual(['m', 'n', 'z']);
  });

  it.each([
    [
      'source: x\nclaims: nothing\n',
      '2:9: Unexpected text for "claims", expected a list in square brackets, correct it',
    ],
    ['- a\n- b\n', '1:1: Unexpected value, expected keys, write "key: value" lines'],
    ['', '1:1: Unexpected empty file, expected YAML, add its keys'],
    ['source: !!js x\n', '1:9: Unexpected YAML tag "!", expected plain values, take the tag away'],
    [
      'source: "x\n',
      '2:1: Unexpected end of a value, expected a closing quote, bracket or colon, add it',
    ],
    [
      'source: x\n---\nsource: y\n',
      '2:1: Unexpected second YAML document, expected one a file, take the line --- away',
    ],
  ])('names what is wrong with %j', (text, message) => {
    expect(messagesOf(corpusOf({ 'decisions/x.yaml': text }))).toEqual([
      `reviews/decisions/x.yaml:${message}`,
    ]);
  });

  it('names the first line of labelled text that is no JSON', () => {
    expect(messagesOf(corpusOf({ 'gold/x.jsonl': '{"id":1}\n\n{oops}\n' }))).toEqual([
      'reviews/gold/x.jsonl:3:1: Unexpected line, expected one JSON object a line, correct its quotes and commas',
    ]);
  });
});
