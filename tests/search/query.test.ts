import { describe, expect, it } from 'vitest';
import { choose } from '../../src/search/choose.ts';
import { parts } from '../../src/search/query.ts';
import { together, rank } from '../../src/search/rank.ts';
import { meant } from '../../src/search/spelling.ts';
import type { State } from '../../src/search/state.ts';
import {
  columns,
  fingerprint,
  pack,
  packTitles,
  places,
  received,
  sent,
  type Table,
} from '../../src/search/table.ts';
import { TermIndex, tokens } from '../../src/search/terms.ts';
import { spelledOut, termsOf } from '../../scripts/build/records-terms.ts';

const terms = new TermIndex({
  concepts: { 'throw* up': ['vomiting'], 'nause*': ['nausea'], troche: ['sublingual'] },
  labels: { vomiting: 'Being sick', nausea: 'Feeling sick', sublingual: 'Dissolved in the mouth' },
  same: { spravato: ['esketamine'], esketamine: ['spravato'] },
});

describe('a question', () => {
  it('is cut into terms of the lexicon and words, without those that say nothing', () => {
    expect(parts('What about throwing up a troche?', terms)).toEqual([
      { text: 'throwing up', words: ['throwing up'], concepts: ['vomiting'], exact: false },
      { text: 'troche', words: ['troche'], concepts: ['sublingual'], exact: false },
    ]);
  });

  it('keeps what stands in quotes as it stands', () => {
    expect(parts('“the nausea” Spravato', terms)).toEqual([
      { text: 'the nausea', words: ['the nausea'], concepts: [], exact: true },
      { text: 'spravato', words: ['spravato', 'esketamine'], concepts: [], exact: false },
    ]);
  });

  it('keeps words without a meaning where there is nothing else, and says nothing twice', () => {
    expect(parts('why why', terms).map(({ text }) => text)).toEqual(['why']);
  });

  it('parts words at hyphens and signs, not inside numbers', () => {
    expect(tokens('K-hole at $1,500.50, 20–30%; didn’t')).toEqual([
      ...['k', 'hole', 'at', '1,500.50', '20', '30', "didn't"],
    ]);
  });
});

describe('the terms of the lexicon', () => {
  it('are spelled out where words stand for each other, and left out where they have gaps', () => {
    expect(spelledOut('sick to my|her stomach')).toEqual([
      'sick to my stomach',
      'sick to her stomach',
    ]);
    expect(spelledOut('pain … dropped')).toEqual([]);
  });

  it('do not take the name of a drug for a route', () => {
    const intranasal = {
      id: 'intranasal',
      kind: 'route' as const,
      label: 'Spray into the nose',
      terms: ['nasal spray*', 'spravato', 'esketamine'],
      not: [],
      note: '',
    };
    const found = termsOf({ concepts: [intranasal], sources: [] });
    expect(found.concepts['nasal spray*']).toEqual(['intranasal']);
    expect(found.concepts.spravato).toBeUndefined();
    expect(found.same.spravato).toEqual(['esketamine']);
  });
});

describe('a slip of spelling', () => {
  const known = ['ketamine', 'nausea', 'pain', 'session', 'sessions', 'spravato', 'plain'];
  it('is read as the nearest word: swapped, missing or wrong letters', () => {
    expect(meant('nuasea', known)).toBe('nausea');
    expect(meant('spravatto', known)).toBe('spravato');
    expect(meant('ketamin', known)).toBe('ketamine');
    expect(meant('pian', known)).toBe('pain');
  });

  it('is left alone where it is short, a number or far from everything', () => {
    expect(meant('pai', known)).toBeUndefined();
    expect(meant('ketamine2', known)).toBeUndefined();
    expect(meant('zzyzxqq', known)).toBeUndefined();
  });
});

const looked = (text: string, records: number[]) => ({
  part: { text, words: [text], concepts: [], exact: false },
  matches: new Map(records.map((record) => [record, [0]])),
});

describe('results', () => {
  it('have all words, or as many as any record has together', () => {
    const all = [looked('a', [1, 2]), looked('b', [2, 3]), looked('c', [9])];
    expect(together(all.slice(0, 2), 10).map(({ part }) => part.text)).toEqual(['a', 'b']);
    expect(together(all, 10).map(({ part }) => part.text)).toEqual(['a', 'b']);
    expect(together([looked('nobody', [])], 10)).toEqual([]);
  });

  it('put the shorter record with the same words first', () => {
    const lengths = [20, 5, 10];
    const found = rank([looked('a', [0, 1])], lengths);
    expect(found.map(({ record }) => record)).toEqual([1, 0]);
  });
});

const lists: Partial<Record<string, string[][]>> = {
  theme: [['cost'], ['cost', 'benefit'], ['benefit'], []],
  voice: [['study'], ['seller'], ['study'], ['seller']],
  gains: [['no'], ['yes'], ['no'], ['yes']],
};
const table: Table = {
  ids: fingerprint(['en_a', 'en_b', 'en_c', 'en_d']),
  lengths: [1, 1, 1, 1],
  perFile: 8,
  columns: Object.fromEntries(
    columns.map((column) => [column, pack(lists[column] ?? [[], [], [], []])]),
  ) as Table['columns'],
};
const state = (over: Partial<State>): State => ({
  words: '',
  chosen: {},
  leaveOut: false,
  sort: 'turns',
  page: 1,
  ...over,
});

describe('the boxes', () => {
  it('join values by "or" and facets by "and", and say what each would show', () => {
    const choice = choose(
      table,
      [0, 1, 2, 3],
      state({ chosen: { theme: ['cost', 'benefit'], voice: ['study'] } }),
    );
    expect(choice.records).toEqual([0, 2]);
    expect(choice.counts.theme).toEqual({ cost: 1, benefit: 1 });
    expect(choice.counts.voice).toEqual({ study: 2, seller: 1 });
  });

  it('leave out who gains and say how many that are', () => {
    const choice = choose(table, [0, 1, 2, 3], state({ leaveOut: true }));
    expect(choice).toMatchObject({ records: [0, 2], all: 4, gaining: 2 });
    expect(choice.counts.voice).toEqual({ study: 2 });
  });
});

describe('the table', () => {
  it('refuses an index that lists its records in another order', () => {
    expect(places(table, ['en_a', 'en_b', 'en_c', 'en_d']).get('en_c')).toBe(2);
    expect(() => places(table, ['en_b', 'en_a', 'en_c', 'en_d'])).toThrow(
      'Unexpected order of the search index, expected that of its table',
    );
  });
});

describe('the table', () => {
  it('arrives as it was sent, small numbers and large ones', () => {
    const numbers = Array.from({ length: 300 }, (_, at) => at);
    const many: Table = { ...table, lengths: numbers };
    const arrived = received(JSON.parse(JSON.stringify(sent(many))) as ReturnType<typeof sent>);
    expect(arrived).toEqual(many);
  });

  it('is refused where a number would be half a character', () => {
    expect(() => sent({ ...table, lengths: [55_039] })).not.toThrow();
    expect(() => sent({ ...table, lengths: [55_040] })).toThrow('Unexpected 55040 in the table');
  });

  it('keeps titles in the order of the alphabet, and the words of those that a search may name', () => {
    const packed = packTitles(['beta', 'Alpha', 'gamma', 'beta'], (title) => title === 'beta');
    expect(packed).toEqual({ values: [[], ['beta'], []], codes: [1, 0, 2, 1] });
  });
});
