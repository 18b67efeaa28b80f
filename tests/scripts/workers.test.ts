import { beforeAll, describe, expect, it } from 'vitest';
import { readRows, type Rows } from '../../scripts/import/review.ts';
import { answersTo, type Asked } from '../../scripts/tag/answer.ts';
import { readLexicon } from '../../scripts/tag/reader.ts';
import { behind, inOrder, type Shares } from '../../scripts/workers/in-order.ts';
import { createReader, type Reader } from '../../src/pipeline/tag.ts';
import type { Lexicon } from '../../src/schema/lexicon.ts';

let lexicon: Lexicon;
let reader: Reader;
beforeAll(async () => {
  lexicon = await readLexicon('.');
  reader = createReader(lexicon);
});

const said = [
  'Ketamine did not help my depression at all.',
  'After the second infusion I felt calm for a week.',
  'The nausea was bad, and it cost $400 a session.',
];

function* asked(batches: number): Generator<Asked> {
  for (let batch = 0; batch < batches; batch++) {
    // Batches of very different length: the second worker is done before the first.
    const lines = Array.from({ length: batch % 2 === 0 ? 30 : 1 }, (_, at) => ({
      id: `${batch}-${at}`,
      unit: {
        text: said[(batch + at) % said.length] ?? '',
        kind: 'patient-review' as const,
        heading: null,
      },
    }));
    yield { lines, count: true };
  }
}

async function* later<One>(all: Iterable<One>): AsyncGenerator<One> {
  for (const one of all) yield await Promise.resolve(one);
}

async function allOf<One>(stream: AsyncIterable<One>): Promise<One[]> {
  const all: One[] = [];
  for await (const one of stream) all.push(one);
  return all;
}

describe('inOrder', () => {
  it('gives what one process gives, in the same order, whoever does the work', async () => {
    const crew = { lexicon, workers: 2, alone: 2 };
    const here = (batch: Asked) => answersTo(batch, reader);
    const shared = await allOf(inOrder('answers', later(asked(9)), here, crew));
    expect(shared).toEqual([...asked(9)].map(here));
  });

  it('shares rows of a file with their tallies, bad rows among them', async () => {
    const batches = said.map((text, at): Rows => {
      const rows = [
        { line: at, text },
        { line: at + 10, fault: 'Unexpected row' },
      ];
      return { rows, kind: 'patient-review' };
    });
    const here = (batch: Rows) => readRows(batch, reader);
    const crew = { lexicon, workers: 2, alone: 0 };
    const shared = await allOf(inOrder('rows', later(batches), here, crew));
    expect(shared).toEqual(batches.map(here));
    expect(shared[0]?.tally).toMatchObject({ reviews: 1, faulty: 1 });
  });

  it('asks for batches only as results are taken', async () => {
    let given = 0;
    async function* counted(): AsyncGenerator<Asked> {
      for await (const batch of later(asked(200))) {
        given += 1;
        yield batch;
      }
    }
    const crew = { lexicon, workers: 2, alone: 1 };
    const results = inOrder('answers', counted(), (batch) => answersTo(batch, reader), crew);
    for (let taken = 1; taken <= 10; taken++) {
      await results.next();
      expect(given - taken).toBeLessThanOrEqual(2 * behind);
    }
    await results.return(undefined);
    expect(given).toBeLessThan(11 + 2 * behind);
  });

  it('goes on reading while a worker is being started, and has work at its door', async () => {
    let shares: Shares | undefined;
    const tell = (told: Shares) => {
      shares = told;
    };
    const here: string[] = [];
    const work = (batch: Asked) => {
      here.push(String(batch.lines[0]?.id));
      return answersTo(batch, reader);
    };
    const crew = { lexicon, workers: 2, alone: 0, tell };
    await allOf(inOrder('answers', later(asked(40)), work, crew));
    // The first three go to the worker, before any result of it; this process does not wait for them.
    expect(here.slice(0, 3)).toEqual(['3-0', '4-0', '5-0']);
    expect(shares?.away.worked).toBeGreaterThan(0);
    expect(shares?.here.worked).toBeGreaterThan(0);
  });

  it('ends with the failure of a job', async () => {
    const broken = [{ lines: 'none', count: false }] as unknown as Asked[];
    const crew = { lexicon, workers: 2, alone: 0 };
    const results = inOrder('answers', later(broken), (batch) => answersTo(batch, reader), crew);
    await expect(results.next()).rejects.toThrow(/undefined/u);
  });
});
