import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndex, type OpenIndex } from '../../scripts/bench/open-index.ts';
import { isAnswered, readQuestions } from '../../scripts/bench/questions.ts';
import { find, type Found } from '../../src/search/engine.ts';
import { sorts, type Sort } from '../../src/search/state.ts';
import { valuesOf } from '../../src/search/table.ts';

const root = path.resolve(import.meta.dirname, '../..');
const questions = readQuestions(path.join(root, 'tests/search/queries.yaml'));
let index: OpenIndex;
beforeAll(async () => {
  index = await openIndex(path.join(root, 'dist'));
});
afterAll(() => {
  index.close();
});

const ask = (words: string, sort: Sort = 'turns'): Promise<Found> =>
  find(index.library, { words, chosen: {}, leaveOut: false, sort, page: 1 });

async function texts(found: Found, count: number): Promise<string[]> {
  const first = found.hits.slice(0, count);
  return Promise.all(first.map(async ({ record }) => (await index.shelf.take(record)).content));
}

describe('the search of the built site', () => {
  it('answers nine in ten of sixty written questions among the first five', async () => {
    expect(questions).toHaveLength(60);
    const missed: string[] = [];
    for (const question of questions) {
      if (!isAnswered(question, await texts(await ask(question.ask), 5))) missed.push(question.ask);
    }
    expect(missed.length, `missed: ${missed.join('; ')}`).toBeLessThanOrEqual(6);
  });

  it('finds a word in what was said and not in addresses or labels beside it', async () => {
    const found = await ask('"experience"');
    for (const text of await texts(found, found.hits.length)) expect(text).toMatch(/experience/iu);
  });

  it('loses no record in any order, dated or not', async () => {
    const { lengths } = index.library.table;
    for (const sort of sorts) {
      const { hits } = await ask('', sort);
      expect(new Set(hits.map(({ record }) => record)).size).toBe(lengths.length);
    }
    const dates = (await ask('', 'new')).hits.map(
      ({ record }) => valuesOf(index.library.table, 'date', record)[0] ?? '',
    );
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates.at(-1)).toBe('');
  });

  it.each([
    ['throwing up', 'Being sick (vomiting)'],
    ['troche', 'Dissolved in the mouth (sublingual)'],
    ['K-hole', 'Feeling apart from oneself (dissociation)'],
    ['Spravato', '“esketamine”'],
  ])('says what else it searched for %s', async (words, also) => {
    expect((await ask(words)).understood.also).toContain(also);
  });

  it('mends a slip and says so', async () => {
    const found = await ask('clonazepan');
    expect(found.understood.slips).toEqual([['clonazepan', 'clonazepam']]);
    expect(found.hits.length).toBe((await ask('clonazepam')).hits.length);
  });
});
