import { stances, themes, voices } from '../../src/vocabulary.ts';
import type { Weighed } from '../../src/pipeline/balance.ts';
import type { Concept, Statement } from '../../src/types.ts';
import type { Theme } from '../../src/vocabulary.ts';

/** A record as it stands in the dataset: a line of JSON, by its id; many lie in the same bytes. */
export interface Line {
  id: string;
  bytes: Buffer;
  start: number;
  end: number;
}

/** What statements of one source share. */
export interface Lines {
  source: string;
  /** Their lines of the dataset. */
  bytes: Buffer;
  /** Hashes over what is weighed, sixteen hex digits each. */
  digests: string;
}

/** What is weighed of a statement as it is kept: small, since there are many. */
export interface Short {
  id: string;
  /** Stance, voice, themes, doubts and claim, a few bits each. */
  traits: number;
  /** Its concepts, with `*` behind those that it can be answered on and `!` behind those that it denies. */
  concepts: string;
  /** Of the text, in UTF-16 code units. */
  length: number;
}

/** What is asked of a statement by those who look at all of them, and its line; its text is found when asked for. */
export class Gist implements Weighed, Line {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly #lines: Lines;
  readonly #place: number;
  readonly #traits: number;
  readonly #subject: Subject;

  /** The statement at `place` of its source, whose line lies from `start` to `end`. */
  constructor(short: Short, lines: Lines, place: number, start: number, end: number) {
    this.id = short.id;
    this.start = start;
    this.end = end;
    this.length = short.length;
    this.#lines = lines;
    this.#place = place;
    this.#traits = short.traits;
    this.#subject = subjectOf(short.concepts);
  }

  get short(): Short {
    const { id, length } = this;
    return { id, traits: this.#traits, concepts: this.#subject.key, length };
  }
  get source(): string {
    return this.#lines.source;
  }
  get bytes(): Buffer {
    return this.#lines.bytes;
  }
  /** Hash over what is weighed. */
  get digest(): string {
    return this.#lines.digests.slice(this.#place * digits, (this.#place + 1) * digits);
  }
  get statement(): Statement {
    return JSON.parse(this.bytes.toString('utf8', this.start, this.end)) as Statement;
  }
  get text(): string {
    return textIn(this.bytes, this.start);
  }
  get stance(): Weighed['stance'] {
    return stances[this.#traits & 3] ?? 'neutral';
  }
  get voice(): Weighed['voice'] {
    return voices[(this.#traits >> 2) & 3] ?? 'information';
  }
  /** Whether the reader, or a person, says that it makes a claim. */
  get makesClaim(): boolean {
    return (this.#traits & claimBit) !== 0;
  }
  get themes(): Theme[] {
    return themeLists[(this.#traits >> 5) & allThemes] ?? [];
  }
  get unsure(): string[] {
    return doubtLists[this.#traits >> doubtsFrom] ?? [];
  }
  get concepts(): Concept[] {
    return this.#subject.concepts;
  }
  get matters(): number[] {
    return this.#subject.matters;
  }
  get denied(): number[] {
    return this.#subject.denied;
  }
}

/**
 * The value of the first key "text" of a record that begins at `start`: found without parsing the rest, most of
 * which are the words behind the tags. Within a string every quote has a backslash before it.
 */
function textIn(bytes: Buffer, start: number): string {
  const from = bytes.indexOf('"text":', start) + '"text":'.length;
  let end = from + 1;
  while (bytes[end] !== quote) end += bytes[end] === backslash ? 2 : 1;
  return JSON.parse(bytes.toString('utf8', from, end + 1)) as string;
}

const [quote, backslash] = [0x22, 0x5c];
const digits = 16;
const claimBit = 1 << 4;
const doubtsFrom = 5 + themes.length;
const allThemes = (1 << themes.length) - 1;

/** All lists of some labels, by a bit for each. */
const listsOf = <Label extends string>(labels: readonly Label[]): Label[][] =>
  Array.from({ length: 1 << labels.length }, (_, bits) =>
    labels.filter((_label, at) => (bits & (1 << at)) !== 0),
  );
/** Only doubts of these are weighed. */
const doubts: readonly string[] = ['stance', ...themes];
const themeLists = listsOf(themes);
const doubtLists = listsOf(doubts);
const bitsOf = (labels: readonly string[], of: readonly string[]): number =>
  labels.reduce((bits, label, at) => (of.includes(label) ? bits | (1 << at) : bits), 0);

/** The short form of what is weighed. */
export function shortOf(weighed: Weighed, makesClaim: boolean): Short {
  const { id, length, concepts, matters, denied } = weighed;
  return {
    id,
    traits:
      stances.indexOf(weighed.stance) |
      (voices.indexOf(weighed.voice) << 2) |
      (makesClaim ? claimBit : 0) |
      (bitsOf(themes, weighed.themes) << 5) |
      (bitsOf(doubts, weighed.unsure) << doubtsFrom),
    concepts: concepts
      .map((concept, place) => {
        const marks = `${matters.includes(place) ? '*' : ''}${denied.includes(place) ? '!' : ''}`;
        return `${concept.kind}:${concept.id}${marks}`;
      })
      .join(' '),
    length,
  };
}

interface Subject extends Pick<Weighed, 'concepts' | 'matters' | 'denied'> {
  key: string;
}

const subjects = new Map<string, Subject>();
const namings = new Map<string, Naming>();

/** What a kept list of concepts says; the same list is read once. */
function subjectOf(key: string): Subject {
  const known = subjects.get(key);
  if (known) return known;
  const made: Subject = { key, concepts: [], matters: [], denied: [] };
  for (const part of key === '' ? [] : key.split(' ')) {
    const { concept, isMatter, isDenied } = namingOf(part);
    const place = made.concepts.push(concept) - 1;
    if (isMatter) made.matters.push(place);
    if (isDenied) made.denied.push(place);
  }
  subjects.set(key, made);
  return made;
}

/** A concept, with its marks. */
interface Naming {
  concept: Concept;
  isMatter: boolean;
  isDenied: boolean;
}

/** What a part of such a list says; there are few, and each is read once. */
function namingOf(part: string): Naming {
  const known = namings.get(part);
  if (known) return known;
  const [kind = '', id = ''] = part.replace(/[*!]/gu, '').split(':');
  const concept = { kind: kind as Concept['kind'], id };
  const made = { concept, isMatter: part.includes('*'), isDenied: part.includes('!') };
  namings.set(part, made);
  return made;
}
