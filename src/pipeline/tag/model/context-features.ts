import { accountKinds, promotionalKinds, type SourceKind } from '../../../vocabulary.ts';
import type { Figure, Unit } from '../../../types.ts';
import { isLeadIn, isQuestion, nearExclusions, underEffects, underExclusions } from '../context.ts';
import { matches, type Reader } from '../reader.ts';
import { words } from '../words.ts';
import { family, familyByGroup } from './addresses.ts';
import type { Sink } from './bag.ts';
import { hash } from './hash.ts';
import { wordFeatures } from './word-features.ts';

const groups = new Map<SourceKind, string>([
  ...accountKinds.map((kind): [SourceKind, string] => [kind, 'account']),
  ...promotionalKinds.map((kind): [SourceKind, string] => [kind, 'seller']),
  ['directory', 'directory'],
]);

/** Kinds of page that speak alike. */
export const groupOf = (kind: SourceKind): string => groups.get(kind) ?? 'information';

const everywhere = family('x:');
const onPage = familyByGroup('x:');
const ofKind = family('x:kind ');
const ofGroup = family('x:group ');
const ofFigure = family('x:figure of ');
const ofLength = ['long 0', 'long 1', 'long 2', 'long 3', 'long 4', 'long 5'];

/** Page, heading, neighbours and form of the sentence; none of it stands at a place in the text. */
export function contextFeatures(
  unit: Unit,
  figures: readonly Figure[],
  neighbours: readonly number[],
  sink: Sink,
): void {
  const group = groupOf(unit.kind);
  const put = (address: number) => {
    sink.add(address, -1, -1);
  };
  const both = (name: string) => {
    put(everywhere(name));
    put(onPage(name, group));
  };
  put(ofKind(unit.kind));
  put(ofGroup(group));
  if (unit.isHeading) both('heading');
  if (unit.quoted) both('quoted');
  if (isQuestion(unit)) both('question');
  if (isLeadIn(unit)) both('lead-in');
  if (underEffects(unit)) both('under effects');
  if (underExclusions(unit)) both('under exclusions');
  else if (nearExclusions(unit)) both('near exclusions');
  if (unit.text.startsWith('"') || unit.text.startsWith('“')) both('opens quote');
  if (!/[.!?:]["”')\]]*$/u.test(unit.text.slice(-12).trimEnd())) both('no stop');
  both(ofLength[Math.min(5, Math.floor(Math.log2(unit.text.length / 20 + 1)))] ?? '');
  if (figures.length > 0) {
    for (const unit of new Set(figures.map((figure) => figure.unit))) both(`figure ${unit}`);
    for (const of of new Set(figures.map((figure) => figure.of))) put(ofFigure(of ?? 'nothing'));
    both('figure');
  }
  for (let at = 0; at < neighbours.length; at++) put(neighbours[at] ?? 0);
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

type Where = 'above' | 'before' | 'after';
const standing: Record<Where, (name: string) => number> = {
  above: family('x:above '),
  before: family('x:before '),
  after: family('x:after '),
};

/** A text as a neighbour: the lexicon's classes in it, and its features from each side once they were asked. */
interface Glance {
  classes: readonly string[];
  from: Partial<Record<Where, readonly number[]>>;
}

/** The lexicon's classes in a neighbour; of a heading also the words. */
function near(where: Where, text: string, reader: Reader): readonly number[] {
  const glanced = lookedAt(text, reader);
  return (glanced.from[where] ??= [
    ...new Set([
      ...glanced.classes.map(standing[where]),
      ...(where === 'above' ? words(text).map((word) => stemAbove(word.text)) : []),
    ]),
  ]);
}

const stemAbove = (word: string): number => hash(`x:above ${wordFeatures(word).stem}`);

/** A sentence is a neighbour twice: of the one before and of the one after. */
const seen = new WeakMap<Reader, Map<string, Glance>>();
const most = 256;

function lookedAt(text: string, reader: Reader): Glance {
  const known = seen.get(reader) ?? new Map<string, Glance>();
  seen.set(reader, known);
  const before = known.get(text);
  if (before) return before;
  if (known.size >= most) known.clear();
  const made = { classes: text === '' ? ['nothing'] : classesIn(text, reader), from: {} };
  known.set(text, made);
  return made;
}

function classesIn(text: string, reader: Reader): string[] {
  return matches(reader, words(text)).flatMap(({ entry }) => {
    const named = reader.entries[entry];
    return named ? [named.unwanted ? 'unwanted' : named.label] : [];
  });
}
