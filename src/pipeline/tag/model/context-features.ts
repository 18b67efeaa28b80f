import { accountKinds, promotionalKinds, type SourceKind } from '../../../vocabulary.ts';
import type { Figure, Unit } from '../../../types.ts';
import {
  isLeadIn,
  isQuestion,
  nearExclusions,
  opensQuote,
  underEffects,
  underExclusions,
} from '../context.ts';
import type { Found } from '../matcher.ts';
import { cutNear, type Entry, type Reader } from '../reader.ts';
import { words } from '../words.ts';
import type { Sink } from './bag.ts';
import { Group } from './group.ts';
import { hash } from './hash.ts';
import { wordFeatures } from './word-features.ts';

/** Kinds of page that speak alike. */
export const pageGroups = ['account', 'seller', 'directory', 'information'] as const;
export type PageGroup = (typeof pageGroups)[number];

const groups = new Map<SourceKind, PageGroup>([
  ...accountKinds.map((kind): [SourceKind, PageGroup] => [kind, 'account']),
  ...promotionalKinds.map((kind): [SourceKind, PageGroup] => [kind, 'seller']),
  ['directory', 'directory'],
]);

/** The group of a kind of page. */
export const groupOf = (kind: SourceKind): PageGroup => groups.get(kind) ?? 'information';

/** How many groups of figures, and how many neighbours, are remembered. */
const most = 256;
const nearest = 64;

/** Page, heading, neighbours and form of the sentence; none of it stands at a place in the text. */
export function contextFeatures(
  unit: Unit,
  figures: readonly Figure[],
  neighbours: readonly Group[],
  sink: Sink,
): void {
  sink.addContext(formGroup(unit));
  if (figures.length > 0) sink.addContext(figureGroup(figures, groupOf(unit.kind)));
  for (const neighbour of neighbours) sink.addContext(neighbour);
}

/** What a sentence may look like, beside how long it is; each form is a bit of a set of forms, in this order. */
const forms = [
  'heading',
  'quoted',
  'question',
  'lead-in',
  'under effects',
  'under exclusions',
  'near exclusions',
  'opens quote',
  'no stop',
];

function formsOf(unit: Unit): number {
  const excluded = underExclusions(unit);
  let set = unit.isHeading === true ? 1 : 0;
  if (unit.quoted === true) set |= 2;
  if (isQuestion(unit)) set |= 4;
  if (isLeadIn(unit)) set |= 8;
  if (underEffects(unit)) set |= 16;
  if (excluded) set |= 32;
  else if (nearExclusions(unit)) set |= 64;
  if (opensQuote(unit.text)) set |= 128;
  if (!hasStop(unit.text)) set |= 256;
  return set;
}

/** Ends in a full stop or another stop, closing quotation marks and brackets aside. */
const hasStop = (text: string): boolean =>
  text.endsWith('.') || /[.!?:]["”')\]]*$/u.test(text.slice(-12).trimEnd());

/** Each feature by itself, and with the group of pages. */
const withPage = (names: readonly string[], group: string): number[] =>
  names.flatMap((name) => [hash(`x:${name}`), hash(`x:${name}@${group}`)]);

/** By kind of page, length and set of forms. */
const formGroups = new Map<string, Group[]>();

/** What page the sentence stands on, and what it looks like. */
function formGroup(unit: Unit): Group {
  const long = Math.min(5, Math.floor(Math.log2(unit.text.length / 20 + 1)));
  const set = (long << forms.length) + formsOf(unit);
  let groups = formGroups.get(unit.kind);
  if (!groups) {
    groups = [];
    formGroups.set(unit.kind, groups);
  }
  return (groups[set] ??= madeGroup(unit.kind, set, long));
}

function madeGroup(kind: SourceKind, set: number, long: number): Group {
  const group = groupOf(kind);
  const names = forms.filter((_, at) => (set & (1 << at)) !== 0);
  const page = [hash(`x:kind ${kind}`), hash(`x:group ${group}`)];
  return new Group([...page, ...withPage([...names, `long ${long}`], group)]);
}

/** The same few units and measures come again and again; new ones must not fill the memory. */
const figureGroups = new Map<string, Group>();

function figureGroup(figures: readonly Figure[], group: string): Group {
  let name = group;
  for (const { unit, of } of figures) name += `;${unit},${of ?? 'nothing'}`;
  const known = figureGroups.get(name);
  if (known) return known;
  if (figureGroups.size >= most) figureGroups.clear();
  const units = new Set(figures.map(({ unit }) => `figure ${unit}`));
  const measures = new Set(figures.map(({ of }) => hash(`x:figure of ${of ?? 'nothing'}`)));
  const both = withPage([...units], group);
  const made = new Group([...both, ...measures, ...withPage(['figure'], group)]);
  figureGroups.set(name, made);
  return made;
}

/** Longest stretch of a neighbour that is looked at. */
const glance = 300;

/** Heading and neighbours of a unit: the same however often its text is read. */
export function neighboursOf({ heading, previous, next }: Unit, reader: Reader): readonly Group[] {
  return [
    near('above', (heading ?? '').slice(0, glance), reader),
    near('before', (previous ?? '').slice(-glance), reader),
    near('after', (next ?? '').slice(0, glance), reader),
  ];
}

const sides = ['above', 'before', 'after'] as const;
type Where = (typeof sides)[number];

/** A text as a neighbour: the terms in it, and its features from each side once they were asked. */
interface Glance {
  found: readonly Found[];
  from: Record<Where, Group | undefined>;
}

/** The lexicon's classes in a neighbour; of a heading also the words. */
function near(where: Where, text: string, reader: Reader): Group {
  const glanced = lookedAt(text, reader);
  return (glanced.from[where] ??= groupNear(where, text, glanced, reader));
}

function groupNear(where: Where, text: string, { found }: Glance, { entries }: Reader): Group {
  const addresses: number[] = [];
  const add = (address: number): void => {
    if (!addresses.includes(address)) addresses.push(address);
  };
  if (text === '') add(nothing[where]);
  for (const { entry } of found) {
    const named = entries[entry];
    if (named) add(standing(where, named));
  }
  if (where === 'above') for (const word of words(text)) add(stemAbove(word.text));
  return new Group(addresses);
}

const nothing = {
  above: hash('x:above nothing'),
  before: hash('x:before nothing'),
  after: hash('x:after nothing'),
};

/** The address of an entry's class on one side; it stays with the entry. */
function standing(where: Where, entry: Entry): number {
  const side = sides.indexOf(where);
  return (entry.near[side] ??= hash(`x:${where} ${entry.unwanted ? 'unwanted' : entry.label}`));
}

const stemAbove = (word: string): number => hash(`x:above ${wordFeatures(word).stem}`);

/** A sentence is a neighbour twice: of the one before and of the one after. */
const seen = new WeakMap<Reader, Map<string, Glance>>();

function lookedAt(text: string, reader: Reader): Glance {
  const known = seen.get(reader) ?? new Map<string, Glance>();
  seen.set(reader, known);
  const before = known.get(text);
  if (before) return before;
  if (known.size >= nearest) known.clear();
  const found = text === '' ? [] : cutNear(text, reader).found;
  const made = { found, from: { above: undefined, before: undefined, after: undefined } };
  known.set(text, made);
  return made;
}
