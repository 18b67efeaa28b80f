import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentNotes } from '../../src/content/content-note.ts';
import { classes, dist, elements, pages, textOf } from './pages.ts';
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
