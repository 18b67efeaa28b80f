import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linkedPages,
  pageName,
  pagesOf,
  takingTurns,
  toPage,
  toPart,
} from '../../src/content/paged.ts';
import type { Stance } from '../../src/vocabulary.ts';
import type { Statement } from '../../src/types.ts';

const numbered = (id: string, length: number) => ({
  id,
  items: Array.from({ length }, (_, at) => `${id}${at}`),
});
const shape = (...sizes: number[]) =>
  pagesOf(
    sizes.map((size, at) => numbered(String.fromCharCode(97 + at), size)),
    10,
  ).map(({ parts }) => parts.map(({ id, items }) => `${id}${items.length}`).join(' '));

describe('pagesOf', () => {
  it('leaves a list that fits on one page, and gives an empty one a page', () => {
    expect(shape(3, 7)).toEqual(['a3 b7']);
    expect(shape()).toEqual(['']);
    expect(shape(0)).toEqual(['']);
  });

  it('keeps a part together where the page before is at least half full', () => {
    expect(shape(6, 7)).toEqual(['a6', 'b7']);
    expect(shape(4, 7)).toEqual(['a4 b6', 'b1']);
    expect(shape(6, 12, 3)).toEqual(['a6 b4', 'b8', 'c3']);
  });

  it('loses nothing, repeats nothing, keeps the order and fills no page beyond its size', () => {
    const sizes = fc.array(fc.nat(30), { maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const parts = all.map((size, at) => numbered(`p${at}-`, size));
        const pages = pagesOf(parts, most);
        const items = pages.map((page) => page.parts.flatMap((part) => part.items));
        expect(items.flat()).toEqual(parts.flatMap((part) => part.items));
        expect(Math.max(...items.map(({ length }) => length))).toBeLessThanOrEqual(most);
        for (const page of pages)
          for (const { id, whole } of page.parts) {
            expect(whole).toEqual(parts.find((part) => part.id === id)?.items);
            expect(page.begins.get(id)).toBeLessThanOrEqual(page.number);
          }
      }),
    );
  });
});

describe('the addresses of a list', () => {
  const [one, two] = pagesOf([numbered('a', 9), numbered('b', 9)], 10);
  if (one === undefined || two === undefined) throw new Error('Expected two pages');

  it('keep the first page where it was', () => {
    expect([toPage('/x/', 1), toPage('/x/', 2)]).toEqual(['/x/', '/x/2/']);
    expect(toPage({ first: '/sources/', more: '/sources/all/' }, 2)).toBe('/sources/all/2/');
  });

  it('lead to a part on whichever page it begins', () => {
    expect([toPart('/x/', 'a', one), toPart('/x/', 'b', one)]).toEqual(['#a', '/x/2/#b']);
    expect([toPart('/x/', 'a', two), toPart('/x/', 'b', two)]).toEqual(['/x/#a', '#b']);
  });

  it('name a page only where there are several', () => {
    expect(pageName(two)).toBe(', page 2 of 2');
    expect(pagesOf([numbered('a', 9)]).map(pageName)).toEqual(['']);
  });
});

describe('linkedPages', () => {
  it('names the ends and what is near, and leaves out the rest', () => {
    expect(linkedPages(1, 1)).toEqual([1]);
    expect(linkedPages(2, 4)).toEqual([1, 2, 3, 4]);
    expect(linkedPages(6, 12)).toEqual([1, 0, 4, 5, 6, 7, 8, 0, 12]);
  });
});

describe('takingTurns', () => {
  it('puts both sides before any cut, each in its order', () => {
    const say = (stance: Stance, id: string) => ({ stance, id }) as Statement;
    const list = [
      say('favourable', 'f1'),
      say('favourable', 'f2'),
      say('favourable', 'f3'),
      say('neutral', 'n1'),
      say('critical', 'c1'),
    ];
    expect(takingTurns(list).map(({ id }) => id)).toEqual(['f1', 'c1', 'n1', 'f2', 'f3']);
    expect(takingTurns([])).toEqual([]);
  });
});
