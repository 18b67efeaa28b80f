import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/types.ts';
import { caution, readScores, unreliableLabels } from '../../src/content/scores.ts';
import { themes } from '../../src/vocabulary.ts';
import { dist, elements, named, pages, property, textOf } from './pages.ts';

const claims = JSON.parse(readFileSync(join(dist, 'data/claims.json'), 'utf8')) as Claim[];
const scores = readScores();
const said = caution(scores) ?? '';
const pageAt = (address: string) => pages.find((page) => page.address === address);

/** Text of the links of a page that lead to how often suggestions are right. */
function warnings(address: string): string[] {
  const page = pageAt(address);
  if (page === undefined) throw new Error(`Unexpected ${address} that was not built`);
  return elements(page.tree, named('a'))
    .filter((link) => property(link, 'href').endsWith('/methods/#suggestions'))
    .map(textOf);
}

describe('suggested verdicts', () => {
  it('are scored on rulings held back, on written claims and beside a second reader', () => {
    const { rulings, written, readerOfRulings, readerOfWritten } = scores?.tracing ?? {};
    const row = (one: typeof rulings) => [
      String(one?.claims),
      ...[one?.first, one?.inThree, one?.verdict].map((share) => {
        const parts = [share?.value, share?.low, share?.high];
        const [value, low, high] = parts.map((part) => Math.round((part ?? NaN) * 100));
        return `${value}% ${low} to ${high}%`;
      }),
    ];
    const asReader = ([claimed = '', , , verdict = '']: string[]) => [claimed, '', '', verdict];
    const table = elements(
      pageAt('/methods/')?.tree ?? { type: 'root', children: [] },
      named('table'),
    )
      .filter((one) => textOf(one).includes('Study first'))
      .flatMap((one) => elements(one, named('tr')))
      .map((line) => elements(line, named('td')).map(textOf))
      .filter((cells) => cells.length > 0);
    expect(table).toEqual([
      row(rulings),
      row(written),
      asReader(row(readerOfRulings)),
      asReader(row(readerOfWritten)),
    ]);
  });

  it('carry the warning while they are unreliable, and rulings do not', () => {
    expect(said).toMatch(/unreliable/u);
    expect(warnings('/claims/')).toContain(said);
    const withVerdict = claims.filter(({ verdict }) => verdict !== null);
    for (const { id, standing } of withVerdict) {
      expect(warnings(`/claims/${id}/`), id).toEqual(standing === 'suggested' ? [said] : []);
    }
    expect(new Set(withVerdict.map(({ standing }) => standing))).toEqual(
      new Set(['checked', 'suggested']),
    );
  });
});

describe('tags that are unreliable', () => {
  const unreliable = unreliableLabels(scores?.reader ?? { labels: [] });
  const of = (kind: string) => [...unreliable].filter((label) => label.startsWith(`${kind}:`));
  const textAt = (address: string) => {
    const page = pageAt(address);
    return page === undefined ? '' : textOf(page.tree);
  };

  it('are marked on the pages of their theme, and no others are', () => {
    for (const theme of themes) {
      const marked = textAt(`/themes/${theme}/`).includes('tag unreliable');
      expect(marked, theme).toBe(unreliable.has(theme));
    }
    expect(themes.some((theme) => unreliable.has(theme))).toBe(true);
  });

  it('are marked in the key to statements', () => {
    const marks = textAt('/').match(/\bTag unreliable\./gu) ?? [];
    expect(marks).toHaveLength(of('stance').length + of('voice').length);
  });

  it('are marked among the boxes of the search', () => {
    const boxes = pageAt('/search/');
    const marked = elements(boxes?.tree ?? { type: 'root', children: [] }, named('small')).filter(
      (one) => textOf(one) === 'tag unreliable',
    );
    const shown = themes.filter((theme) => unreliable.has(theme)).length;
    expect(marked).toHaveLength(shown + of('stance').length + of('voice').length);
  });

  it('are marked where it stands why a statement was read so', () => {
    const [source] = pages.filter(({ address }) => address === '/sources/kair-honest-reviews/');
    const names = elements(source?.tree ?? { type: 'root', children: [] }, named('dt')).map(textOf);
    const challenges = names.filter((name) => name.startsWith('Theme: challenge'));
    expect(challenges.length).toBeGreaterThan(3);
    const ends = challenges.filter((name) => name.endsWith('(tag unreliable)'));
    expect(ends.length).toBe(unreliable.has('challenge') ? challenges.length : 0);
  });
});
