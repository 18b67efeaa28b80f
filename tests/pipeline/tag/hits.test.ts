import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { has, hitsIn, hitsOf, reading, type Hit } from '../../../src/pipeline/tag/hits.ts';
import { labels } from '../../../src/pipeline/tag/labels.ts';
import type { Unit } from '../../../src/types.ts';
import { reader } from './lexicon.ts';

const gold = readFileSync(join(import.meta.dirname, '../../../reviews/gold/corpus.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Unit);
/** Sentences, and forty of them at a time as one text: more hits than are looked through one by one. */
const joined = gold
  .filter((_, at) => at % 40 === 0)
  .map((unit, at) => {
    const texts = gold.slice(at * 40, at * 40 + 40).map(({ text }) => text);
    return { ...unit, text: texts.join(' ') };
  });
const readings = [...gold, ...joined].map((unit) => reading(unit, reader));

const within = (short: Hit, long: Hit): boolean =>
  long.from <= short.from &&
  short.to <= long.to &&
  long.to - long.from > short.to - short.from &&
  (long.entry.label === short.entry.label ||
    long.entry.label === 'ignore' ||
    (long.entry.swallows && !short.entry.separate));

describe('hits', () => {
  it('are found by label, and in a clause, as looking through all of them finds them', () => {
    expect(readings.some(({ hits }) => hits.length > 100)).toBe(true);
    for (const one of readings) {
      for (const [label, number] of Object.entries(labels)) {
        const all = one.hits.filter(({ entry, covered }) => entry.label === label && !covered);
        expect(hitsOf(one, number)).toEqual(all);
        expect(has(one, number)).toBe(all.length > 0);
        for (const clause of new Set(all.map((hit) => hit.clause))) {
          expect(hitsIn(one, number, clause)).toEqual(all.filter((hit) => hit.clause === clause));
        }
        expect(hitsIn(one, number, -1)).toEqual([]);
      }
    }
  });

  it('are covered where any longer phrase covers them', () => {
    let covered = 0;
    for (const { hits } of readings.slice(0, gold.length)) {
      for (const hit of hits) {
        expect(hit.covered).toBe(hits.some((long) => within(hit, long)));
        if (hit.covered) covered++;
      }
    }
    expect(covered).toBeGreaterThan(50);
  });
});
