import { accountKinds, promotionalKinds, type SourceKind } from '../../../vocabulary.ts';
import type { Figure, Unit } from '../../../types.ts';
import { isLeadIn, isQuestion, nearExclusions, underEffects, underExclusions } from '../context.ts';
import { matches, type Reader } from '../reader.ts';
import { words, type Word } from '../words.ts';
import { addressOf } from './addresses.ts';
import type { Sink } from './bag.ts';
import { hash } from './hash.ts';
import { wordFeatures } from './word-features.ts';

const within = (kinds: readonly SourceKind[], kind: SourceKind): boolean => kinds.includes(kind);

/** Kinds of page that speak alike. */
export function groupOf(kind: SourceKind): string {
  if (within(accountKinds, kind)) return 'account';
  if (within(promotionalKinds, kind)) return 'seller';
  return kind === 'directory' ? 'directory' : 'information';
}

/** Page, heading, neighbours and form of the sentence; none of it stands at a place in the text. */
export function contextFeatures(
  unit: Unit,
  figures: readonly Figure[],
  neighbours: readonly number[],
  sink: Sink,
): void {
  const group = groupOf(unit.kind);
  const put = (text: string) => {
    sink.add(addressOf(`x:${text}`), -1, -1);
  };
  const both = (text: string) => {
    put(text);
    put(`${text}@${group}`);
  };
  put(`kind ${unit.kind}`);
  put(`group ${group}`);
  if (unit.isHeading) both('heading');
  if (unit.quoted) both('quoted');
  if (isQuestion(unit)) both('question');
  if (isLeadIn(unit)) both('lead-in');
  if (underEffects(unit)) both('under effects');
  if (underExclusions(unit)) both('under exclusions');
  else if (nearExclusions(unit)) both('near exclusions');
  if (/^["“]/u.test(unit.text)) both('opens quote');
  if (!/[.!?:]["”')\]]*$/u.test(unit.text.slice(-12).trimEnd())) both('no stop');
  both(`long ${Math.min(5, Math.floor(Math.log2(unit.text.length / 20 + 1)))}`);
  for (const unit of new Set(figures.map((figure) => figure.unit))) both(`figure ${unit}`);
  for (const of of new Set(figures.map((figure) => figure.of))) put(`figure of ${of ?? 'nothing'}`);
  if (figures.length > 0) both('figure');
  for (const address of neighbours) sink.add(address, -1, -1);
}

/** Longest stretch of a neighbour that is looked at. */
const glance = 300;

/** Heading and neighbours of a unit as addresses: the same however often its text is read. */
export function neighboursOf({ heading, previous, next }: Unit, reader: Reader): readonly number[] {
  return [
    ...near('above', (heading ?? '').slice(0, glance), reader),
    ...near('before', (previous ?? '').slice(-glance), reader),
    ...near('after', (next ?? '').slice(0, glance), reader),
  ];
}

/** The lexicon's classes in a neighbour; of a heading also the words. */
function near(where: 'above' | 'before' | 'after', text: string, reader: Reader): Set<number> {
  if (text === '') return new Set([addressOf(`x:${where} nothing`)]);
  const { classes, cut } = lookedAt(text, reader);
  const found = new Set(classes.map((name) => addressOf(`x:${where} ${name}`)));
  if (where === 'above') {
    for (const word of cut) found.add(hash(`x:above ${wordFeatures(word.text).stem}`));
  }
  return found;
}

interface Glance {
  cut: readonly Word[];
  classes: readonly string[];
}

/** A sentence is a neighbour twice: of the one before and of the one after. */
const seen = new WeakMap<Reader, Map<string, Glance>>();
const most = 256;

function lookedAt(text: string, reader: Reader): Glance {
  const known = seen.get(reader) ?? new Map<string, Glance>();
  seen.set(reader, known);
  const before = known.get(text);
  if (before) return before;
  if (known.size >= most) known.clear();
  const cut = words(text);
  const classes = matches(reader, cut).flatMap(({ entry }) => {
    const named = reader.entries[entry];
    return named ? [named.unwanted ? 'unwanted' : named.label] : [];
  });
  const made = { cut, classes };
  known.set(text, made);
  return made;
}
