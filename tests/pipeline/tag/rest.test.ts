import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretches } from '../../../src/pipeline/tag/model/reasons.ts';
import { restOf, without } from '../../../src/pipeline/tag/model/rest.ts';
import { sorted } from '../../../src/pipeline/tag/model/sorted.ts';
import { words, type Word } from '../../../src/pipeline/tag/words.ts';

const texts = readFileSync(join(import.meta.dirname, '../../../reviews/gold/corpus.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text);

const plain = (all: readonly Word[]) =>
  all.map(({ text, start, end, gap, joined }) => ({ text, start, end, gap, joined }));

/** Takes words out and holds what is left against the same text cut anew. */
function compare(text: string, goes: (at: number) => boolean): void {
  const all = words(text);
  const cut = stretches(text, all, [...all.keys()].filter(goes));
  const rest = restOf(text, all, cut);
  expect(rest.text).toBe(without(text, cut));
  expect(plain(rest.words), rest.text).toEqual(plain(words(rest.text)));
}

describe('what is left of a sentence', () => {
  it('has the words that cutting it anew would find', () => {
    for (const [at, text] of texts.entries()) {
      compare(text, (word) => word % 2 === at % 2);
      compare(text, (word) => (word * 7 + at) % 5 === 0);
      compare(text, () => true);
    }
  });

  it.each([
    ['letters on both sides of a number', 'a5b covid19x', [1, 4]],
    ["a mark of its own on both sides: rock'5'n", "rock'5'n rock'5n", [1, 4]],
    ['digits with a point between', '3.x.5 and 1,y,000', [1, 4]],
    ['hyphens and dashes', 'a-b-c, d - e - f – g‑h', [1, 4, 6]],
    ['money', 'It cost $500-$600, A$5 or €7.', [2, 4, 6]],
    ['other scripts', 'ab 漢字 cd 😀 ef, é ü ﬁ', [1, 2]],
    ['brackets and quotations', '(one) “two” [three], "four".', [0, 2]],
  ])('also with %s', (_, text, gone) => {
    compare(text, (at) => gone.includes(at));
    for (const one of words(text).keys()) compare(text, (at) => at === one);
  });

  it('also in texts nobody would write', () => {
    const part = fc.constantFrom(
      'a',
      'Bc',
      '7',
      '12',
      "'",
      '’',
      '.',
      ',',
      '-',
      '‑',
      ' ',
      '(',
      '$',
      'é',
      '😀',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.nat(), (parts, seed) => {
        compare(parts.join(''), (at) => ((seed >> (at % 24)) & 1) === 1);
      }),
      { numRuns: 3000, seed: 5 },
    );
  });
});

interface Item {
  key: number;
}

describe('sorted', () => {
  it('sorts as the standard does, equals in their order, however many there are', () => {
    const items = fc.array(fc.record({ key: fc.nat({ max: 9 }), at: fc.nat() }), { maxLength: 90 });
    for (const order of [
      (a: Item, b: Item) => a.key - b.key,
      (a: Item, b: Item) => (a.key < b.key ? -1 : 1),
    ]) {
      fc.assert(
        fc.property(items, (list) => {
          expect(sorted([...list], order)).toEqual([...list].sort(order));
        }),
        { numRuns: 300, seed: 3 },
      );
    }
  });
});
