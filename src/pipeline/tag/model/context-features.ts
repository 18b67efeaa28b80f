import { accountKinds, promotionalKinds, type SourceKind } from '../../../vocabulary.ts';
import type { Figure, Unit } from '../../../types.ts';
import { isLeadIn, isQuestion, nearExclusions, underEffects, underExclusions } from '../context.ts';
import { matches, type Reader } from '../reader.ts';
import { words } from '../words.ts';
import { family } from './addresses.ts';
import type { Sink } from './bag.ts';
import { Group } from './group.ts';
import { hash } from './hash.ts';
import { wordFeatures } from './word-features.ts';

const groups = new Map<SourceKind, string>([
  ...accountKinds.map((kind): [SourceKind, string] => [kind, 'account']),
  ...promotionalKinds.map((kind): [SourceKind, string] => [kind, 'seller']),
  ['directory', 'directory'],
]);

/** Kinds of page that speak alike. */
export const groupOf = (kind: SourceKind): string => groups.get(kind) ?? 'information';

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

/** What page the sentence stands on, and what it looks like. */
function formsOf(unit: Unit): string[] {
  const forms: string[] = [];
  if (unit.isHeading) forms.push('heading');
  if (unit.quoted) forms.push('quoted');
  if (isQuestion(unit)) forms.push('question');
  if (isLeadIn(unit)) forms.push('lead-in');
  if (underEffects(unit)) forms.push('under effects');
  if (underExclusions(unit)) forms.push('under exclusions');
  else if (nearExclusions(unit)) forms.push('near exclusions');
  if (unit.text.startsWith('"') || unit.text.startsWith('“')) forms.push('opens quote');
  if (!/[.!?:]["”')\]]*$/u.test(unit.text.slice(-12).trimEnd())) forms.push('no stop');
  forms.push(`long ${Math.min(5, Math.floor(Math.log2(unit.text.length / 20 + 1)))}`);
  return forms;
}

/** Each form by itself, and with the group of pages. */
const withPage = (forms: readonly string[], group: string): number[] =>
  forms.flatMap((form) => [hash(`x:${form}`), hash(`x:${form}@${group}`)]);

/** There are as many as kinds of page and sets of forms. */
const formGroups = new Map<string, Group>();

function formGroup(unit: Unit): Group {
  const forms = formsOf(unit);
  const name = `${unit.kind} ${forms.join()}`;
  const known = formGroups.get(name);
  if (known) return known;
  const group = groupOf(unit.kind);
  const kind = [hash(`x:kind ${unit.kind}`), hash(`x:group ${group}`)];
  const made = new Group([...kind, ...withPage(forms, group)]);
  formGroups.set(name, made);
  return made;
}

function figureGroup(figures: readonly Figure[], group: string): Group {
  const units = new Set(figures.map(({ unit }) => `figure ${unit}`));
  const measures = new Set(figures.map(({ of }) => hash(`x:figure of ${of ?? 'nothing'}`)));
  return new Group([...withPage([...units], group), ...measures, ...withPage(['figure'], group)]);
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

type Where = 'above' | 'before' | 'after';
const standing: Record<Where, (name: string) => number> = {
  above: family('x:above '),
  before: family('x:before '),
  after: family('x:after '),
};

/** A text as a neighbour: the lexicon's classes in it, and its features from each side once they were asked. */
interface Glance {
  classes: readonly string[];
  from: Partial<Record<Where, Group>>;
}

/** The lexicon's classes in a neighbour; of a heading also the words. */
function near(where: Where, text: string, reader: Reader): Group {
  const glanced = lookedAt(text, reader);
  return (glanced.from[where] ??= new Group([
    ...new Set([
      ...glanced.classes.map(standing[where]),
      ...(where === 'above' ? words(text).map((word) => stemAbove(word.text)) : []),
    ]),
  ]));
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
