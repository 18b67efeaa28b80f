import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/types.ts';
import { dist, elements, files, named, pages, property, textOf } from './pages.ts';

const load = (file: string): unknown => JSON.parse(readFileSync(path.join(dist, file), 'utf8'));
interface Old {
  old: string;
  kind: string;
  to?: string;
  reason: string;
}
const moved = load('../.cache/dataset/moved.json') as Old[];
const claims = load('data/claims.json') as Claim[];
const pageAt = (address: string) => pages.find((one) => one.address === address)?.tree;

describe('an old address', () => {
  it('of a statement still has its anchor, which says why and leads on', () => {
    const statements = moved.filter(({ kind }) => kind === 'statement');
    expect(statements.length).toBeGreaterThan(0);
    for (const { old, to, reason } of statements) {
      const tree = pageAt(`/sources/${old.replace(/-[0-9a-f]{8}(-\d+)?$/u, '')}/`);
      const stone = tree && elements(tree, (one) => property(one, 'id') === old)[0];
      expect(stone && textOf(stone)).toContain(reason);
      const links = stone ? elements(stone, named('a')).map((one) => property(one, 'href')) : [];
      expect(links.some((href) => href.endsWith(`#${to ?? ''}`))).toBe(to !== undefined);
    }
  });

  it('of a claim, a study or a source still has a page', () => {
    const folder: Record<string, string> = { claim: 'claims', study: 'studies', source: 'sources' };
    const missing = moved
      .filter(({ kind }) => kind !== 'statement')
      .filter(({ kind, old }) => !files.has(`/${folder[kind] ?? ''}/${old}/index.html`));
    expect(missing).toEqual([]);
  });

  it('of a claim that was named after its statement leads to the ruling', () => {
    const ids = new Set(claims.map(({ id }) => id));
    const renamed = claims.filter(({ id, statement }) => id !== statement && !ids.has(statement));
    expect(renamed.length).toBeGreaterThan(50);
    for (const { statement } of renamed) {
      const tree = pageAt(`/claims/${statement}/`);
      const links = tree ? elements(tree, named('a')).map((one) => property(one, 'href')) : [];
      const ends = claims.filter((one) => [one.statement, ...one.also].includes(statement));
      expect(ends.some(({ id }) => links.some((href) => href.endsWith(`/claims/${id}/`)))).toBe(
        true,
      );
    }
  });
});
