import type { Because, Concept, Tags, Unit } from '../../types.ts';
import { committed } from './model/committed.ts';
import { confidences, doubts } from './model/confidence.ts';
import { decide, margins, type Decision } from './model/decide.ts';
import { neighboursOf } from './model/context-features.ts';
import { featuresInto } from './model/features.ts';
import type { Group } from './model/group.ts';
import { Placed } from './model/placed.ts';
import { questions } from './model/questions.ts';
import { reasonsFor } from './model/reasons.ts';
import { Rereader } from './model/reread.ts';
import { settle } from './model/settle.ts';
import { sorted } from './model/sorted.ts';
import { scoresOf } from './model/scores.ts';
import { columns, type Model } from './model/table.ts';
import type { Reader } from './reader.ts';
import { byRule, type ByRule } from './rules.ts';

/** One reading: what was found, what it weighs and what that means. */
export interface Read {
  found: ByRule;
  /** Its features with their places, until the next text is read. */
  placed: Placed;
  /** Of each column, until the next text is read. */
  margin: Float64Array;
  decision: Decision;
}

/** Tags of one sentence in its context. Never throws; all offsets lie within the text. */
export function readUnit(unit: Unit, reader: Reader, model: Model = committed()): Tags {
  const neighbours = neighboursOf(unit, reader);
  const read = readOnce(unit, reader, model, neighbours);
  const { found, decision } = read;
  const confidence = confidences(read, model);
  const concepts = conceptsOf(found);
  const rereader = new Rereader(unit, found.reading.words, reader, model, neighbours);
  return {
    ...decision,
    figures: found.figures,
    concepts,
    because: sorted(labelReasons(read, rereader).concat(conceptReasons(found)), byPlace),
    unsure: doubts(decision, confidence),
    confidence,
  };
}

function readOnce(unit: Unit, reader: Reader, model: Model, neighbours: readonly Group[]): Read {
  const found = byRule(unit, reader);
  const placed = placedOf(model);
  placed.begin();
  featuresInto(placed, found, neighbours);
  scoresOf(placed.sums, model, scores);
  margins(scores, unit.kind, model, margin);
  const decision = settle(unit, decide(unit, margin, found, model), found.reading.words.length);
  return { found, placed, margin, decision };
}

/** Used for one text at a time: a small typed array is costly to make. */
const scores = new Float64Array(columns.length);
const margin = new Float64Array(columns.length);

/** One for each table of weights, used for one text at a time. */
const placed = new WeakMap<Model, Placed>();

function placedOf(model: Model): Placed {
  const known = placed.get(model) ?? new Placed(model);
  placed.set(model, known);
  return known;
}

/** For each label the words without which it would not be given, tried by reading the rest again. */
function labelReasons(read: Read, rereader: Rereader): Because[] {
  const { words, unit } = read.found.reading;
  if (words.length === 0) return [];
  const all: Because[] = [];
  for (const { label, mix, margin, needsWords, stands } of questions(read)) {
    const neutral = label === 'stance:neutral';
    const { because, lost } = reasonsFor({
      label,
      text: unit.text,
      words,
      given: read.placed.given(mix, words.length),
      margin,
      // A text without words is neutral, and yet that may be lost when some words go.
      bare: () => !neutral && !needsWords && stands(rereader.bare()),
      holds: (cut) => stands(rereader.decision(cut)),
    });
    // One by one: a call takes only so many at once.
    for (const one of because) all.push(one);
    if (!lost) for (const one of because) all.push({ ...one, label: 'context:page' });
  }
  return all;
}

/** What is spoken about, each once, in the order in which it is named. */
function conceptsOf({ reading }: ByRule): Concept[] {
  const seen = new Map<string, Concept>();
  for (const { entry } of reading.hits) if (entry.concept) seen.set(entry.label, entry.concept);
  return [...seen.values()];
}

/** The words that name the concepts, and the negations before them. */
function conceptReasons({ evidence, reading }: ByRule): Because[] {
  const given = new Set(['negation']);
  for (const hit of reading.hits) {
    const { entry } = hit;
    if (!entry.concept) continue;
    given.add(entry.label);
    evidence.add(entry.label, entry.weight, hit);
  }
  return evidence.causes.length === 0 ? [] : evidence.kept(given);
}

const byPlace = (a: Because, b: Because): number =>
  a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1);
