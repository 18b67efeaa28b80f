import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { smallestCell } from '../../src/pipeline/trace/disclosure.ts';
import { findings } from '../../src/rules/safe-wording.ts';
import { received, valuesOf } from '../../src/search/table.ts';
import type { Source, Statement, Study } from '../../src/types.ts';
import { accountKinds } from '../../src/vocabulary.ts';
import { classes, dist, elements, files, named, pages, property, textOf } from './pages.ts';

const text = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const load = <Shape>(name: string): Shape[] => JSON.parse(text(`data/${name}.json`)) as Shape[];
const sources = load<Source>('sources');
const statements = load<Statement>('statements');
const accounts = new Map(
  sources
    .filter(({ kind }) => (accountKinds as readonly string[]).includes(kind))
    .map((source) => [source.id, source]),
);
const toTheMonth = /^\d{4}(?:-\d\d)?$/u;

describe('the date of a private person’s account', () => {
  it('is a month or a year in every table of the release', () => {
    expect(accounts.size).toBeGreaterThan(50);
    const csv = parse(text('data/sources.csv'), { columns: true });
    const lines = text('data/sources.jsonl').trimEnd().split('\n');
    const tables: Record<string, string | null | undefined>[][] = [
      [...accounts.values()].map(({ id, published }) => ({ id, published })),
      csv as Record<string, string>[],
      lines.map((line) => JSON.parse(line) as Record<string, string | null>),
    ];
    for (const rows of tables) {
      const own = rows.filter(({ id }) => accounts.has(id ?? ''));
      expect(own.length).toBe(accounts.size);
      const dated = own.map(({ published }) => published ?? '').filter((date) => date !== '');
      expect(dated.length).toBeGreaterThan(30);
      expect(dated.filter((date) => !toTheMonth.test(date))).toEqual([]);
    }
  });

  it('is a month or a year to the search', () => {
    const table = received(
      JSON.parse(text('pagefind/table.json')) as Parameters<typeof received>[0],
    );
    const own = table.lengths.flatMap((_, record) =>
      accounts.has(valuesOf(table, 'source', record)[0] ?? '')
        ? valuesOf(table, 'date', record)
        : [],
    );
    expect(own.length).toBeGreaterThan(300);
    expect(own.filter((date) => !toTheMonth.test(date))).toEqual([]);
  });

  it('is a month or a year on its page and in its citations', () => {
    const day =
      /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b|\b\d{4}-\d\d-\d\d\b/gu;
    const ours = new Set([
      ...sources.map(({ accessed }) => accessed),
      ...load<{ date: string }>('../../.cache/dataset/moved').map(({ date }) => date),
    ]);
    const faults = [...accounts.keys()].flatMap((id) =>
      pages
        .filter(({ address }) => [`/sources/${id}/`, `/cite/${id}/`].includes(address))
        .flatMap(({ address, tree }) =>
          (withoutAddresses(textOf(tree)).match(day) ?? []).map((date) => ({ address, date })),
        )
        // The days on which we read it, and put it in other words, are ours.
        .filter(({ date }) => !ours.has(isoOf(date))),
    );
    expect(faults).toEqual([]);
  });

  it('stands with no day in what is told of it', () => {
    const day =
      /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?\b(?! ?\d)|\b\d{4}-\d\d-\d\d\b/u;
    const told = statements.filter(
      ({ source, text: said }) => accounts.has(source) && day.test(said),
    );
    expect(told.map(({ id, text: said }) => `${id}: ${said}`)).toEqual([]);
  });
});

/** An address of a page is where that page stands, whatever day it names. */
const withoutAddresses = (words: string): string => words.replace(/https?:\/\/\S+/gu, ' ');

/** An ISO day of "22 November 2026" or of itself. */
function isoOf(date: string): string {
  const parsed = new Date(`${date} UTC`);
  return /^\d{4}-/u.test(date) || Number.isNaN(parsed.valueOf())
    ? date
    : parsed.toISOString().slice(0, 10);
}

describe('the words of a private person', () => {
  it('stand nowhere in the release: no pinpoint, no quotation of eight words', () => {
    const own = statements.filter(({ source }) => accounts.get(source)?.rights === 'paraphrase');
    expect(own.length).toBeGreaterThan(300);
    expect(own.filter(({ pinpoint }) => pinpoint !== undefined)).toEqual([]);
    const quoted = own.filter(({ text: said }) =>
      [...said.matchAll(/["“„«]([^"“„«”»]+)["”»]/gu)].some(
        ([, words = '']) => words.trim().split(/\s+/u).length > 7,
      ),
    );
    expect(quoted.map(({ id }) => id)).toEqual([]);
    const header = Object.keys(
      parse(text('data/statements.csv'), { columns: true, to: 1 })[0] as object,
    );
    expect(header.filter((name) => /quot(?!ed)|pinpoint|original|verbatim/iu.test(name))).toEqual(
      [],
    );
  });

  it('are the end of no link from a page', () => {
    const others = new Set(sources.filter(({ id }) => !accounts.has(id)).map(({ url }) => url));
    // One page of a newspaper may hold an account and a report, whose own words may be linked.
    const addresses = new Set(
      [...accounts.values()].flatMap(({ url }) => (url && !others.has(url) ? url : [])),
    );
    expect(addresses.size).toBeGreaterThan(50);
    const faults = pages.flatMap(({ address, tree }) =>
      elements(tree, named('a'))
        .map((link) => property(link, 'href'))
        .filter((href) => href.includes(':~:text=') && addresses.has(href.split('#')[0] ?? ''))
        .map((href) => `${address}: ${href}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('a small cell', () => {
  it(`of fewer than ${smallestCell} accounts does not say what they think, by route or by therapy`, () => {
    let [told, held] = [0, 0];
    for (const { tree } of pages.filter(({ address }) => /^\/themes\/[^/]+\/$/u.test(address))) {
      const tables = elements(tree, (one) => classes(one).includes('slices'));
      for (const row of tables.flatMap((table) => elements(table, named('tr')))) {
        const counts = elements(row, (one) => property(one, 'dataCount') !== '');
        const of = counts
          .filter((one) => /\/of(?:\/|$)/u.test(property(one, 'dataCount')))
          .map((one) => Number(textOf(one)));
        if (textOf(row).includes(`fewer than ${smallestCell} accounts`)) {
          expect(counts).toEqual([]);
          held += 1;
        } else if (counts.length > 0) {
          expect(of.length).toBeGreaterThan(0);
          expect(Math.min(...of)).toBeGreaterThanOrEqual(smallestCell);
          told += 1;
        }
      }
    }
    expect([told > 20, held > 10]).toEqual([true, true]);
  });

  it('of an account that stands nowhere else shows only facts that others share', () => {
    const facts = ({ drug, route, psychotherapy, setting, condition }: Source): string =>
      JSON.stringify([drug, route, psychotherapy, setting, condition]);
    const alone = [...accounts.values()].filter(
      (one) =>
        one.kind === 'submission' &&
        (one.setting !== 'unknown' || one.condition.length > 0) &&
        [...accounts.values()].filter((other) => facts(other) === facts(one)).length < smallestCell,
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});

const html = [...files].filter((file) => file.endsWith('.html'));
const signs: Record<string, string> = { '&#39;': "'", '&quot;': '"', '&amp;': '&' };

/** Words of a page and of what describes it to machines, one line; quicker than a tree for so many pages. */
const wordsOf = (page: string): string =>
  page
    .replace(/<meta[^>]*content="([^"]*)"[^>]*>/gu, '. $1. ')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&(?:#39|quot|amp);/gu, (sign) => signs[sign] ?? sign)
    .replace(/\s+/gu, ' ');

describe('what is shown of suicide and self-harm', () => {
  /** Titles of pages and papers are not ours to reword. */
  const titles = [
    ...sources.map(({ title }) => title),
    ...load<Study>('studies').map(({ citation }) => citation.title),
  ].filter((title) => findings(title).length > 0);
  const ours = (words: string): string =>
    titles.reduce((rest, title) => rest.replaceAll(title, ''), words);

  it('is said without method, blame or contagion on every page', () => {
    expect(html.length).toBeGreaterThan(1000);
    const faults = html.flatMap((file) =>
      findings(ours(wordsOf(text(file)))).map(({ reason }) => `${file}: ${reason}`),
    );
    expect(faults).toEqual([]);
  });

  it('is said so in everything that can be saved', () => {
    const saved = [...files].filter((file) => /\.(?:json|jsonl|csv|svg|xml|md|txt)$/u.test(file));
    expect(saved.length).toBeGreaterThan(40);
    // A pinpoint holds the words of an organisation's page and is no wording of ours.
    const pinpoint = /"pinpoint":\{[^}]*\}/gu;
    const faults = saved.flatMap((file) =>
      findings(ours(text(file).replace(pinpoint, ''))).map(({ reason }) => `${file}: ${reason}`),
    );
    expect(faults).toEqual([]);
  });

  it('stands on no page without the lines for help above it', () => {
    const parts = html.map((file) => ({ file, at: text(file).indexOf('<main'), all: text(file) }));
    const speaking = parts.filter(({ at, all }) =>
      /suicid|kill(?:ing)? (?:my|your|him|her|them)sel/iu.test(wordsOf(all.slice(at))),
    );
    expect(speaking.length).toBeGreaterThan(50);
    const without = speaking.filter(
      ({ at, all }) =>
        !/class="help"[\s\S]*href="tel:988"[\s\S]*findahelpline/u.test(all.slice(0, at)),
    );
    expect(without.map(({ file }) => file)).toEqual([]);
  });
});
