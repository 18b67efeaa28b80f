import type { Unit } from '../../../types.ts';
import { byRule } from '../rules.ts';
import { reading } from '../hits.ts';
import { withTerms, type Reader } from '../reader.ts';
import type { Word } from '../words.ts';
import { decide, margins, type Decision } from './decide.ts';
import { featuresInto } from './features.ts';
import type { Group } from './group.ts';
import { stretches } from './reasons.ts';
import { restOf, type Rest, type Stretch } from './rest.ts';
import { scoresOf } from './scores.ts';
import { settle } from './settle.ts';
import { columns, type Model } from './table.ts';
import { Totals } from './totals.ts';

/** Reads what is left of one sentence when some of its words go; the same rest is read once. */
export class Rereader {
  readonly #unit: Unit;
  readonly #words: readonly Word[];
  readonly #reader: Reader;
  readonly #model: Model;
  readonly #neighbours: readonly Group[];
  /** Rests that were read: so few that a search is faster than a map. */
  readonly #seen: { text: string; decision: Decision }[] = [];

  /** Of a unit whose text was cut into words; all else is as for a first reading. */
  constructor(
    unit: Unit,
    words: readonly Word[],
    reader: Reader,
    model: Model,
    neighbours: readonly Group[],
  ) {
    this.#unit = unit;
    this.#words = words;
    this.#reader = reader;
    this.#model = model;
    this.#neighbours = neighbours;
  }

  /** The decision on what stands in the sentence beside its words. */
  bare(): Decision {
    return this.decision(stretches(this.#unit.text, this.#words, [...this.#words.keys()]));
  }

  /** The decision on what is left when stretches go. */
  decision(cut: readonly Stretch[]): Decision {
    const rest = restOf(this.#unit.text, this.#words, cut);
    for (const { text, decision } of this.#seen) if (text === rest.text) return decision;
    const made = this.#read(rest);
    this.#seen.push({ text: rest.text, decision: made });
    return made;
  }

  #read({ text, words }: Rest): Decision {
    const unit = { ...this.#unit, text };
    const cut = withTerms(words, this.#reader);
    const ruled = byRule(unit, this.#reader, reading(unit, this.#reader, cut));
    const totals = totalsOf(this.#model);
    totals.begin();
    featuresInto(totals, ruled, this.#neighbours);
    scoresOf(totals.sums, this.#model, scores);
    const over = margins(scores, unit.kind, this.#model, margin);
    return settle(unit, decide(unit, over, ruled, this.#model), words.length);
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
