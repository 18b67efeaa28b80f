import type { Unit } from '../../../types.ts';
import { byRule } from '../rules.ts';
import type { Reader } from '../reader.ts';
import type { Word } from '../words.ts';
import { decide, margins, type Decision } from './decide.ts';
import { featuresInto } from './features.ts';
import type { Group } from './group.ts';
import { stretches, without } from './reasons.ts';
import { scoresOf } from './scores.ts';
import { settle } from './settle.ts';
import { columns, type Model } from './table.ts';
import { Totals } from './totals.ts';

/** Reads what is left of one sentence when some of its words go; the same rest is read once. */
export class Rereader {
  readonly #unit: Unit;
  readonly #reader: Reader;
  readonly #model: Model;
  readonly #neighbours: readonly Group[];
  readonly #seen = new Map<string, Decision>();

  constructor(unit: Unit, reader: Reader, model: Model, neighbours: readonly Group[]) {
    this.#unit = unit;
    this.#reader = reader;
    this.#model = model;
    this.#neighbours = neighbours;
  }

  /** The decision on what stands in the sentence beside its words. */
  bare(words: readonly Word[]): Decision {
    const { text } = this.#unit;
    return this.decision(without(text, stretches(text, words, [...words.keys()])));
  }

  /** The decision on another text in the same context. */
  decision(text: string): Decision {
    const known = this.#seen.get(text);
    if (known) return known;
    const unit = { ...this.#unit, text };
    const ruled = byRule(unit, this.#reader);
    const totals = totalsOf(this.#model);
    totals.begin();
    featuresInto(totals, ruled, this.#neighbours);
    scoresOf(totals.sums, this.#model, scores);
    const decided = decide(
      unit,
      margins(scores, unit.kind, this.#model, margin),
      ruled,
      this.#model,
    );
    const made = settle(unit, decided, ruled.reading.words.length);
    this.#seen.set(text, made);
    return made;
  }
}

/** Used for one text at a time. */
const scores = new Float64Array(columns.length);
const margin = new Float64Array(columns.length);

const totals = new WeakMap<Model, Totals>();

function totalsOf(model: Model): Totals {
  let known = totals.get(model);
  if (!known) {
    known = new Totals(model);
    totals.set(model, known);
  }
  return known;
}
