import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentNotes } from '../../src/content/content-note.ts';
import { classes, dist, elements, pages, property, textOf } from './pages.ts';
import type { Element } from 'hast';
import type { Statement } from '../../src/types.ts';

const statements = JSON.parse(
  readFileSync(path.join(dist, 'data/statements.json'), 'utf8'),
) as Statement[];

const at = (address: string) => pages.find((page) => page.address === address);

describe('a content note', () => {
  it('stands on every page of a source that tells of thoughts of suicide or fright, before its statements', () => {
    const bySource = Map.groupBy(statements, ({ source }) => source);
    let notes = 0;
    for (const [source, list] of bySource) {
      const tree = at(`/sources/${source}/`)?.tree;
      // Notes and statements in the order in which they stand.
      const parts = tree ? elements(tree, (one) => isNote(one) || has(one, 'st')) : [];
      const expected = contentNotes(list);
      expect([source, parts.findIndex(isNote)]).toEqual([source, expected.length > 0 ? 0 : -1]);
      for (const word of expected) expect(parts[0] && textOf(parts[0])).toContain(word);
      notes += Math.sign(expected.length);
    }
    expect(notes).toBeGreaterThan(20);
  });

  it('stands before statements of that sort wherever they are shown', () => {
    const byId = new Map(statements.map((one) => [one.id, one]));
    const shown = pages.filter(({ address }) =>
      /^\/$|^\/(themes|effects|cost|lasting)\//u.test(address),
    );
    let notes = 0;
    for (const { address, tree } of shown) {
      const parts = elements(tree, (one) => isNote(one) || has(one, 'st'));
      const told = parts.flatMap((part) => {
        const link = elements(part, (one) => property(one, 'href').includes('/sources/'))
          .map((one) => property(one, 'href').split('#')[1])
          .find((id) => id !== undefined);
        const one = link === undefined ? undefined : byId.get(link);
        return one === undefined ? [] : [one];
      });
      const expected = contentNotes(told);
      const note = parts.findIndex(isNote);
      expect([address, note]).toEqual([address, expected.length > 0 ? 0 : note]);
      for (const word of expected)
        expect([address, parts[0] && textOf(parts[0])]).toEqual([
          address,
          expect.stringContaining(word),
        ]);
      notes += Math.sign(expected.length);
    }
    expect(notes).toBeGreaterThan(10);
  });

  it('stands in every chapter of the guide that speaks of suicide', () => {
    const chapters = pages.filter(({ address }) => /^\/guide\/[^/]+\/$/u.test(address));
    expect(chapters.length).toBeGreaterThan(15);
    for (const { address, tree } of chapters) {
      const said = elements(tree, (one) => has(one, 'prose'))
        .map(textOf)
        .join(' ');
      const warned = elements(tree, isNote).length > 0 || /Before you read on|988/u.test(said);
      expect([address, warned || !/suicid/iu.test(said)]).toEqual([address, true]);
    }
  });
});

function has(element: Element, name: string): boolean {
  return classes(element).includes(name);
}

function isNote(element: Element): boolean {
  return has(element, 'content-note');
}
