import type { Lexicon } from '../../schema/lexicon.ts';
import type { Concept } from '../../types.ts';
import type { ConceptKind } from '../../vocabulary.ts';
import type { Found } from './matcher.ts';
import { labelNumber } from './labels.ts';
import { Matcher } from './matcher.ts';
import type { Cue } from './model/cues.ts';
import type { Group } from './model/group.ts';
import { scopeOf } from './model/lexical.ts';
import { beginningIn } from './places.ts';
import type { Word } from './words.ts';
import { words } from './words.ts';

/** What a term stands for, whether it came from a cue or from a concept. */
export interface Entry {
  id: string;
  /** A cue's label, or `effect:nausea` for a concept. */
  label: string;
  /** The label's number in `labels`, or -1. */
  number: number;
  weight: number;
  concept?: Concept;
  unwanted: boolean;
  /** A longer phrase of it swallows the shorter words within. */
  swallows: boolean;
  /** Says whose words or how checkable they are: not swallowed by words of praise. */
  separate: boolean;
  /** Makes the words after it mean less: a hope, or something supposed. */
  suspends: boolean;
  /** Denies the words after it. */
  negates: boolean;
  /** Which words after it are marked as standing in its scope, as a kind of feature; 0 for none. */
  scope: number;
  /** Its class as a feature; effects and conditions are one class each. Measures are none. */
  cue: string | undefined;
  /** Addresses of its class above, before and after a sentence, once they were asked. */
  near: number[];
  /** Its class with what negation or hope makes of it, once that was asked. */
  cues: Cue[];
  /** Its own features as a cue, by what is made of it and where it stands, once they were asked. */
  groups: Group[];
}

const swallowing =
  /^(?:benefit|challenge|side-effect|cost|variable-response|ignore|denial|stance:.*)$/u;
const separate =
  /^(?:claim|voice:.*|measure:.*|treatment|other|compare|dosed|risk|background|advice|general|outcome:.*|condition:.*|route:.*|class:.*)$/u;
const roleOf = (label: string, unwanted: boolean) => ({
  unwanted,
  swallows: swallowing.test(label),
  number: labelNumber(label),
  separate: separate.test(label),
  negates: label === 'negation',
  suspends: label === 'hope' || label === 'hypothetical',
  scope: scopeOf(label),
  cue: cueOf(label, unwanted),
  near: [],
  cues: [],
  groups: [],
});

function cueOf(label: string, unwanted: boolean): string | undefined {
  if (/^(?:measure|outcome|route):/u.test(label)) return undefined;
  if (unwanted) return 'unwanted';
  return label.startsWith('condition:') ? 'condition' : label;
}

/** A lexicon compiled for reading; made once, used for any number of texts. */
export interface Reader {
  entries: readonly Entry[];
  matcher: Matcher;
  /** Entries at and above this number are phrases in which entry `n - exceptions` means nothing. */
  exceptions: number;
  /** For finding the longest hits of each entry: -1 at rest. */
  last: Int32Array;
  /** Sentences cut lately: each is read, and looked at as a neighbour. */
  cut: Map<string, Cut>;
}

/** The words of a text, and the terms in them. */
export interface Cut {
  words: readonly Word[];
  found: readonly Found[];
}

/** Cuts that are remembered, and the longest text worth it. */
const most = 64;
const longestRemembered = 300;

/** The words of a text and the terms in them, worked out once for a sentence and its neighbours. */
export function cutOf(text: string, reader: Reader): Cut {
  const known = reader.cut.get(text);
  if (known) return known;
  const cut = words(text);
  return withTerms(cut, reader);
}

/** The terms in words that were cut already. */
export const withTerms = (cut: readonly Word[], reader: Reader): Cut => ({
  words: cut,
  found: matches(reader, cut),
});

/** The same for a neighbour, which is read next: kept until then. */
export function cutNear(text: string, reader: Reader): Cut {
  const made = cutOf(text, reader);
  if (text.length > longestRemembered) return made;
  if (reader.cut.size >= most) reader.cut.clear();
  reader.cut.set(text, made);
  return made;
}

/** Compiles a lexicon; the same lexicon gives the same reader on every machine. */
export function createReader(lexicon: Lexicon): Reader {
  const matcher = new Matcher();
  const sources = [...lexicon.concepts, ...lexicon.cues];
  const entries = sources.map((source): Entry => {
    const weight = source.weight ?? 1;
    if (!('kind' in source)) {
      const { id, label } = source;
      return { id, label, weight, ...roleOf(label, false) };
    }
    const concept = { kind: source.kind, id: source.id };
    const label = `${source.kind}:${source.id}`;
    return { id: source.id, label, weight, concept, ...roleOf(label, source.unwanted ?? false) };
  });
  sources.forEach((source, entry) => {
    for (const term of source.terms) matcher.add(term, entry);
    for (const term of source.not) matcher.add(term, entry + entries.length);
  });
  const last = new Int32Array(entries.length).fill(-1);
  return { entries, matcher, exceptions: entries.length, last, cut: new Map() };
}

/** Exceptions are shorter than this: one that begins further before a hit does not reach it. */
const reach = 20;

/** Terms in the words, without those that stand in one of their own exceptions. */
export function matches(reader: Reader, text: readonly Word[]): Found[] {
  const found = reader.matcher.find(text);
  const { exceptions } = reader;
  if (!found.some(({ entry }) => entry >= exceptions)) return longest(found, reader);
  const excepted = Map.groupBy(
    found.filter((hit) => hit.entry >= exceptions),
    (hit) => hit.entry - exceptions,
  );
  const kept = found.filter(
    (hit) =>
      hit.entry < exceptions &&
      !beginningIn(excepted.get(hit.entry) ?? [], hit.from - reach, hit.to).some(
        (not) => hit.from < not.to,
      ),
  );
  return longest(kept, reader);
}

/** Of hits of one entry that overlap, the longest stays. All of them in order of place. */
function longest(found: readonly Found[], { last }: Reader): Found[] {
  const kept: Found[] = [];
  let ordered = true;
  for (const hit of found) {
    const before = last[hit.entry] ?? -1;
    const rival = before === -1 ? undefined : kept[before];
    if (rival && hit.from < rival.to) {
      if (hit.to - hit.from > rival.to - rival.from) {
        kept[before] = hit;
        ordered = false;
      }
      continue;
    }
    last[hit.entry] = kept.length;
    const end = kept[kept.length - 1];
    if (end && inOrder(end, hit) > 0) ordered = false;
    kept.push(hit);
  }
  for (const { entry } of kept) last[entry] = -1;
  return ordered ? kept : kept.sort(inOrder);
}

const inOrder = (a: Found, b: Found): number => a.from - b.from || a.to - b.to;

/**
 * Id of the concept a free text names ("PTSD", "treatment-resistant depression"), or undefined. The
 * longest term wins, then the earlier, then the lexicon's order.
 */
export function conceptOf(reader: Reader, kind: ConceptKind, text: string): string | undefined {
  const best = matches(reader, words(text))
    .filter((hit) => reader.entries[hit.entry]?.concept?.kind === kind)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || a.entry - b.entry)[0];
  return best && reader.entries[best.entry]?.id;
}
