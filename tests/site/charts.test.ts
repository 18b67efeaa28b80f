import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { classes, dist, elements, files, named, pages, property, textOf } from './pages.ts';

const text = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const version = (JSON.parse(text('../.cache/dataset/manifest.json')) as { version: string })
  .version;
const svgs = [...files].filter((file) => /^\/charts\/.*\.svg$/u.test(file));

describe('a chart', () => {
  it('can be saved as picture and figures, each with version and origin inside', () => {
    expect(svgs.length).toBeGreaterThan(20);
    for (const file of svgs) {
      expect(text(file)).toContain(`data version ${version}`);
      const rows: { origin: string }[] = parse(text(file.replace('.svg', '.csv')), {
        columns: true,
      });
      expect([file, rows.length > 0]).toEqual([file, true]);
      expect(rows.filter(({ origin }) => !origin.includes(`data version ${version}`))).toEqual([]);
    }
  });

  it('stands on a page at its permanent address, with both files and its citation', () => {
    const found = pages.flatMap(({ tree }) =>
      elements(tree, (one) => classes(one).includes('chart-links')).map((one) => ({
        id: property(one, 'id').replace(/^chart-/u, ''),
        links: elements(one, named('a')).map((link) => property(link, 'href')),
      })),
    );
    const ids = svgs.map((file) => file.slice('/charts/'.length, -'.svg'.length));
    expect([...new Set(found.map(({ id }) => id))].sort()).toEqual(ids.sort());
    for (const { id, links } of found) {
      expect(links.some((href) => href.endsWith(`/charts/${id}.svg`))).toBe(true);
      expect(links.some((href) => href.endsWith(`#chart-${id}`))).toBe(true);
    }
  });
});

describe('a record', () => {
  const sources = pages.filter(({ address }) => /^\/sources\/[^/]+\/$/u.test(address));

  it('can be cited and corrected from where it stands', () => {
    for (const { tree, address } of sources) {
      for (const statement of elements(tree, named('article'))) {
        const id = property(statement, 'id');
        const links = elements(statement, named('a')).map((link) => ({
          href: property(link, 'href'),
          words: textOf(link),
        }));
        const cite = links.find(({ words }) => words.startsWith('Cite'));
        expect([id, cite?.href.endsWith(`/cite/${address.split('/')[2] ?? ''}/#${id}`)]).toEqual([
          id,
          true,
        ]);
        expect([id, links.some(({ words }) => words.startsWith('Correct'))]).toEqual([id, true]);
      }
    }
  });

  it('is cited in four forms with the data version', () => {
    const cited = pages.filter(({ address }) =>
      /^\/(?:cite|claims|studies)\/[^/]+\/$/u.test(address),
    );
    const forms = cited.flatMap(({ tree }) =>
      elements(tree, (one) => classes(one).includes('cited')).map((one) =>
        elements(one, named('pre')).map(textOf),
      ),
    );
    expect(forms.length).toBeGreaterThan(2000);
    const wrong = forms.filter(
      (texts) => texts.length !== 4 || texts.some((one) => !one.includes(version)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the feed', () => {
  it('is Atom, with corpus and method told apart', () => {
    const feed = text('changes/feed.xml');
    expect(feed).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/u,
    );
    const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const entries = feed.split('<entry>').slice(1);
    const kinds = entries.map((entry) => /<category term="([a-z]+)"/u.exec(entry)?.[1]);
    expect(kinds.filter((kind) => kind !== 'corpus' && kind !== 'method')).toEqual([]);
    const page = pages.find(({ address }) => address === '/changes/')?.tree;
    const anchors = new Set(
      page ? elements(page, named('dd')).map((one) => property(one, 'id')) : [],
    );
    const lost = entries.filter(
      (entry) => !anchors.has(/<id>[^<#]*#([^<]+)</u.exec(entry)?.[1] ?? ''),
    );
    expect(lost).toEqual([]);
  });
});
