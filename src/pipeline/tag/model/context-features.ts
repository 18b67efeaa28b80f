import { accountKinds, promotionalKinds, type SourceKind } from '../../../vocabulary.ts';
import type { Figure, Unit } from '../../../types.ts';
import { isLeadIn, isQuestion, nearExclusions, underEffects, underExclusions } from '../context.ts';
import { matches, type Reader } from '../reader.ts';
import { words } from '../words.ts';
import type { Bag } from './bag.ts';
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
  reader: Reader,
  bag: Bag,
): void {
  const group = groupOf(unit.kind);
  const put = (text: string) => {
    bag.add(hash(`x:${text}`), -1, -1);
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
  near('above', unit.heading, reader, bag);
  near('before', unit.previous, reader, bag);
  near('after', unit.next, reader, bag);
}

/** Longest stretch of a neighbour that is looked at. */
const glance = 300;

/** A neighbour is looked at as often as its sentence is read, and again as the one before or after. */
const seen = new WeakMap<Reader, Map<string, readonly number[]>>();
const most = 256;

function near(
  where: 'above' | 'before' | 'after',
  text: string | null | undefined,
  reader: Reader,
  bag: Bag,
): void {
  const part = where === 'before' ? (text ?? '').slice(-glance) : (text ?? '').slice(0, glance);
  const known = seen.get(reader) ?? new Map<string, readonly number[]>();
  seen.set(reader, known);
  const key = `${where} ${part}`;
  let addresses = known.get(key);
  if (!addresses) {
    if (known.size >= most) known.clear();
    addresses = neighbour(where, part, reader);
    known.set(key, addresses);
  }
  for (const address of addresses) bag.add(address, -1, -1);
}

/** The lexicon's classes in a neighbour; of a heading also the words. */
function neighbour(where: string, text: string, reader: Reader): readonly number[] {
  if (text === '') return [hash(`x:${where} nothing`)];
  const cut = words(text);
  const found = new Set<number>();
  for (const { entry } of matches(reader, cut)) {
    const named = reader.entries[entry];
    if (named) found.add(hash(`x:${where} ${named.unwanted ? 'unwanted' : named.label}`));
  }
  if (where === 'above') {
    for (const word of cut) found.add(hash(`x:above ${wordFeatures(word.text).stem}`));
  }
  return [...found];
}
