import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/types.ts';
import { caution, readScores } from '../../src/content/scores.ts';
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
