import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keys, Sink } from '../../../src/pipeline/tag/model/bag.ts';
import { Bag } from '../../../src/pipeline/tag/model/bag.ts';
import { committed } from '../../../src/pipeline/tag/model/committed.ts';
import { neighboursOf } from '../../../src/pipeline/tag/model/context-features.ts';
import { featuresInto } from '../../../src/pipeline/tag/model/features.ts';
import type { Group } from '../../../src/pipeline/tag/model/group.ts';
import { Placed } from '../../../src/pipeline/tag/model/placed.ts';
import { Rereader } from '../../../src/pipeline/tag/model/reread.ts';
import { noSums, scoresOf, shareOf, type Sums } from '../../../src/pipeline/tag/model/scores.ts';
import { stretches } from '../../../src/pipeline/tag/model/reasons.ts';
import { without } from '../../../src/pipeline/tag/model/rest.ts';
import { Seen } from '../../../src/pipeline/tag/model/seen.ts';
import {
  addressesOf,
  columns,
  unpack,
  type WeightFile,
} from '../../../src/pipeline/tag/model/table.ts';
import weights from '../../../src/pipeline/tag/model/weights.json' with { type: 'json' };
import { Totals } from '../../../src/pipeline/tag/model/totals.ts';
import { byRule } from '../../../src/pipeline/tag/rules.ts';
import { createReader, readUnit } from '../../../src/pipeline/tag.ts';
import type { Unit } from '../../../src/types.ts';
import { lexicon, reader } from './lexicon.ts';

const model = committed();
const width = columns.length;

const gold = readFileSync(join(import.meta.dirname, '../../../reviews/gold/corpus.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Unit)
  .filter((_, at) => at % 8 === 0);
/** Words that come twice, that share runs of characters, and that hold a run of characters twice. */
const awkward: Unit[] = [
  'very very mild to severe, then severe to mild',
  'hahahaha banana bananas',
  'no nausea, no nausea and hopefully no nausea',
].map((text) => ({ text, kind: 'patient-review', heading: 'Side effects' }));
const units = [...gold, ...awkward];

/** Takes features apart one by one, with every place. */
class Record implements Sink {
  readonly placed = true;
  readonly places: { key: number; from: number; to: number; lexical: boolean }[] = [];
  readonly #index: Keys;

  constructor(index: Keys) {
    this.#index = index;
  }

  add(address: number, from: number, to: number, lexical = false): void {
    const key = this.#index.keyOf(address);
    if (key !== -1) this.places.push({ key, from, to, lexical });
  }

  addWord({ addresses }: Group, at: number): void {
    for (const address of addresses) this.add(address, at, at + 1, true);
  }

  addGroup({ addresses }: Group, from: number, to: number): void {
    for (const address of addresses) this.add(address, from, to);
  }

  addContext(group: Group): void {
    this.addGroup(group, -1, -1);
  }
}

function filled<Kind extends Sink>(sink: Kind, unit: Unit): Kind {
  featuresInto(sink, byRule(unit, reader), neighboursOf(unit, reader));
  return sink;
}

const scores = (sums: Sums): number[] => {
  const found = new Float64Array(width);
  scoresOf(sums, model, found);
  return [...found];
};

/** The sums of a bag: a row a feature, one after the other. */
function sumsOf({ keys, lexical }: Bag): Sums {
  const sums = noSums();
  keys.forEach((key, at) => {
    const sum = lexical[at] ? sums.lexical : sums.whole;
    for (let column = 0; column < width; column++) {
      sum[column] = (sum[column] ?? 0) + (model.table[key * width + column] ?? 0);
    }
  });
  sums.words = lexical.filter(Boolean).length;
  return sums;
}

/** A model of its own of which every weight was asked for. */
const file = weights as unknown as WeightFile;
const addresses = addressesOf(file);
const allAsked = unpack(file);
const keys = Array.from(addresses, (address) => allAsked.keys.keyOf(address));

describe('keys of addresses', () => {
  it('count up as they are asked for, and lead to the weights of the file', () => {
    expect(keys.every((key, at) => key === at)).toBe(true);
    const later = unpack(file);
    const few = [...addresses.slice(-500)].reverse();
    few.forEach((address, at) => {
      expect(later.keys.keyOf(address)).toBe(at);
      const row = addresses.length - 1 - at;
      const own = allAsked.table.subarray(row * width, (row + 1) * width);
      expect(later.table.subarray(at * width, (at + 1) * width)).toEqual(own);
    });
    expect(later.keys.keyOf(few[7] ?? 0)).toBe(7);
  });

  it('are none for an address without weights', () => {
    const known = new Set(addresses);
    for (const address of addresses.slice(0, 20_000)) {
      const other = (address ^ 1) >>> 0;
      if (!known.has(other)) expect(allAsked.keys.keyOf(other)).toBe(-1);
    }
  });
});

describe('sums of weights', () => {
  it('are exact: those of a thousand features at their heaviest fit a number of double precision', () => {
    const { table } = allAsked;
    // The finest step of any weight: all of them are whole numbers of it.
    let steps = 1;
    while (!table.every((weight) => Number.isInteger(weight * steps))) steps *= 2;
    for (let column = 0; column < width; column++) {
      const heaviest = table
        .filter((_, at) => at % width === column)
        .map(Math.abs)
        .sort()
        .slice(-1000);
      const most = Array.from(heaviest).reduce((sum, weight) => sum + weight * steps, 0);
      expect(most).toBeLessThan(2 ** 53);
    }
  });

  it('are the same to the bit whether features come one by one, word by word or with places', () => {
    const [totals, placed] = [new Totals(model), new Placed(model)];
    for (const unit of units) {
      totals.begin();
      placed.begin();
      const expected = scores(sumsOf(filled(new Bag(model.keys), unit)));
      expect(scores(filled(totals, unit).sums), unit.text).toEqual(expected);
      expect(scores(filled(placed, unit).sums), unit.text).toEqual(expected);
    }
  });

  it('are shared by words as each feature by the words of all its places', () => {
    const placed = new Placed(model);
    for (const unit of units) {
      placed.begin();
      filled(placed, unit);
      const words = byRule(unit, reader).reading.words.length;
      const share = shareOf(placed.sums.words, model);
      const { places } = filled(new Record(model.keys), unit);
      const byKey = Map.groupBy(places, ({ key }) => key);
      const expected = new Array<number>(words).fill(0);
      for (const { key, from, to } of places) {
        const own = byKey.get(key) ?? [];
        const by = own[0]?.lexical ? share : 1;
        const weight = by * ((model.table[key * width] ?? 0) - (model.table[key * width + 5] ?? 0));
        for (let at = Math.max(from, 0); at < to; at++) {
          expected[at] = (expected[at] ?? 0) + weight / own.length / (to - from);
        }
      }
      const given = placed.given({ plus: 0, minus: 5 }, words);
      given.forEach((one, at) => {
        expect(one).toBeCloseTo(expected[at] ?? NaN, 9);
      });
    }
  });

  it('give the same word the same part wherever it stands, where only its own features count', () => {
    const placed = new Placed(model);
    placed.begin();
    const { keys } = model;
    const unit: Unit = { text: 'hahahaha zq hahahaha zq hahahaha', kind: 'news', heading: null };
    const { places } = filled(new Record(keys), unit);
    expect(places.some(({ from, to }) => to - from > 1)).toBe(false);
    const given = filled(placed, unit).given({ plus: 6, minus: undefined }, 5);
    expect(new Set([given[0], given[2], given[4]]).size).toBe(1);
  });
});

describe('reading a rest', () => {
  const rereaderOf = (unit: Unit) => {
    const { words } = byRule(unit, reader).reading;
    return {
      words,
      rereader: new Rereader(unit, words, reader, model, neighboursOf(unit, reader)),
    };
  };

  it('decides as reading it for the first time does', () => {
    for (const unit of units) {
      const { words, rereader } = rereaderOf(unit);
      const chosen = [...words.keys()].filter((at) => at % 3 === 0);
      const cut = stretches(unit.text, words, chosen);
      const text = without(unit.text, cut);
      const { themes, voice, stance, claim } = readUnit({ ...unit, text }, reader);
      expect(rereader.decision(cut), text).toEqual({ themes, voice, stance, claim });
    }
  });

  it('finds no theme, no claim and no stance where no words are left', () => {
    for (const unit of units) {
      const { themes, stance, claim } = rereaderOf(unit).rereader.bare();
      expect({ themes, stance, claim }).toEqual({ themes: [], stance: 'neutral', claim: false });
    }
  });
});

describe('what is remembered of words', () => {
  it('belongs to one lexicon: readers of two lexicons in turns read as each alone', () => {
    const small = createReader({ ...lexicon, cues: lexicon.cues.slice(0, 40), concepts: [] });
    const alone = (which: typeof reader) => units.map((unit) => readUnit(unit, which));
    const [one, other] = [alone(reader), alone(small)];
    units.forEach((unit, at) => {
      expect(readUnit(unit, reader)).toEqual(one[at]);
      expect(readUnit(unit, small)).toEqual(other[at]);
    });
    expect(one).not.toEqual(other);
  });

  it('of keys is what a map would remember, text by text', () => {
    const keys = fc.nat({ max: 5000 });
    const texts = fc.array(fc.array(fc.tuple(keys, fc.nat()), { maxLength: 900 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const seen = new Seen(5001, { values: true });
        for (const pairs of all) {
          seen.begin();
          const known = new Map<number, number>();
          for (const [key, value] of pairs) {
            expect(seen.get(key)).toBe(known.get(key) ?? -1);
            if (value % 2 === 0) expect(seen.isNew(key)).toBe(!known.has(key));
            seen.set(key, value);
            known.set(key, value);
          }
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});
