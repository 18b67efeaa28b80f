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
  const put = (text: string) => bag.add(hash(`x:${text}`), -1, -1);
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
  near('above', unit.heading, reader, put);
  near('before', unit.previous, reader, put);
  near('after', unit.next, reader, put);
}

/** Longest stretch of a neighbour that is looked at. */
const glance = 300;

function near(
  where: string,
  text: string | null | undefined,
  reader: Reader,
  put: (text: string) => void,
): void {
  if (!text) {
    put(`${where} nothing`);
    return;
  }
  for (const label of labelsIn(
    where === 'before' ? text.slice(-glance) : text.slice(0, glance),
    reader,
  )) {
    put(`${where} ${label}`);
  }
  if (where !== 'above') return;
  for (const { text: word } of words(text.slice(0, glance)))
    put(`above ${wordFeatures(word).stem}`);
}

/** A neighbour is looked at up to three times: as such, as the one before and as the one after. */
const seen = new WeakMap<Reader, Map<string, readonly string[]>>();
const most = 64;

function labelsIn(text: string, reader: Reader): readonly string[] {
  const known = seen.get(reader) ?? new Map<string, readonly string[]>();
  seen.set(reader, known);
  const found = known.get(text);
  if (found) return found;
  if (known.size >= most) known.clear();
  const hits = matches(reader, words(text));
  const labels = hits
    .map(({ entry }) => reader.entries[entry])
    .flatMap((entry) => (entry ? [entry.unwanted ? 'unwanted' : entry.label] : []));
  const made = [...new Set(labels)];
  known.set(text, made);
  return made;
}
