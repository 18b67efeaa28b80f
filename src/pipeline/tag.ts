import { createReader, type Reader } from './tag/reader.ts';
import { readUnit } from './tag/read-unit.ts';
import type { Lexicon } from '../schema/lexicon.ts';
import type { Tags, Unit } from '../types.ts';

/** A lexicon is compiled once, however many units are read with it. */
const readers = new WeakMap<Lexicon, Reader>();

/** The compiled reader of a lexicon. */
export function readerOf(lexicon: Lexicon): Reader {
  const known = readers.get(lexicon);
  if (known) return known;
  const made = createReader(lexicon);
  readers.set(lexicon, made);
  return made;
}

/** Themes, voice, stance, claim, figures and concepts of one sentence, each with the words behind it. */
export function tag(unit: Unit, lexicon: Lexicon): Tags {
  return readUnit(unit, readerOf(lexicon));
}

export { conceptOf, createReader, type Reader } from './tag/reader.ts';
export { readUnit } from './tag/read-unit.ts';
