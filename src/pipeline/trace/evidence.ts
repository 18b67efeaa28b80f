import type { Study } from '../../types.ts';
import { measuredIn, type Measured } from './measured.ts';
import { peopleOf } from './people.ts';
import { precedentsOver, type Precedent, type Precedents } from './precedent.ts';
import { inStudyWords } from './canonical.ts';
import { textOf, type Wording, wordingOf } from './wording.ts';
import { asPrecedents, writtenClaims, type WrittenClaim } from './written.ts';
import { stemsOf } from './words.ts';

/** A study made ready to be searched. */
export interface Evidence {
  study: Study;
  measured: Measured[];
  /** All it says of itself, for numbers to be looked up in; without signs between thousands. */
  text: string;
  /** Kinds of people it was made of. */
  people: readonly string[];
  /** Stems of what it says. */
  stems: ReadonlySet<string>;
  /** How the first author's family name, the trial's other names and the year stand in a text. */
  names: { author?: Name; aliases: Name[]; year?: RegExp };
  /** Name of the journal without volume, pages or year; only names of two words or more. */
  journal?: string;
}

/** A name, and the words that are it in a text. */
interface Name {
  name: string;
  words: RegExp;
}

/** All studies on record, ready to be searched; made once per run. */
export interface EvidenceBase {
  evidence: Evidence[];
  wording: Wording;
  /** Stems that stand in any study. */
  stems: ReadonlySet<string>;
  /** Rulings of people. */
  precedents: Precedents;
  /** Rulings and claims written to learn from, to find studies by. */
  likeClaims: Precedents;
  /** Condition ids on which there is any study. */
  conditions: ReadonlySet<string>;
  /** What it tells that a study is of this condition or gave the drug by this route: 1 for common ones, more for rare. */
  rarity: (subject: string) => number;
  /** How many studies have a figure, so that a rare one tells more: key from `figureKey`. */
  frequency: ReadonlyMap<string, number>;
}

/** Prepares studies and rulings for tracing, in order of id; a retracted study bears nothing out. */
export function prepare(
  studies: readonly Study[],
  precedents: readonly Precedent[] = [],
  written: readonly WrittenClaim[] = writtenClaims,
): EvidenceBase {
  const standing = studies.filter(({ retraction }) => retraction?.kind !== 'retraction');
  const inOrder = [...standing].sort((a, b) => (a.id < b.id ? -1 : 1));
  const evidence = inOrder.map((study): Evidence => {
    const journal = journalName(study.citation.journal);
    return {
      study,
      measured: measuredIn(study),
      text: numbered(study),
      people: peopleOf(study),
      stems: new Set(stemsOf(inStudyWords(textOf(study))).keys()),
      names: namesOf(study),
      ...(journal === undefined ? {} : { journal }),
    };
  });
  const frequency = new Map<string, number>();
  for (const { measured } of evidence) {
    for (const key of new Set(measured.map((one) => figureKey(one.value, one.kind)))) {
      frequency.set(key, (frequency.get(key) ?? 0) + 1);
    }
  }
  const conditions = new Set(inOrder.flatMap(({ population }) => population.conditions));
  const wording = wordingOf(inOrder);
  const stems = new Set(evidence.flatMap((one) => [...one.stems]));
  return {
    evidence,
    wording,
    stems,
    rarity: rarityIn(
      inOrder.map(({ population, intervention }) => [
        ...population.conditions,
        ...intervention.route,
      ]),
    ),
    precedents: precedentsOver(precedents),
    likeClaims: precedentsOver([...precedents, ...asPrecedents(written)]),
    conditions,
    frequency,
  };
}

/** What was measured, in whom, in one text. */
function numbered({ finding, durability, population, outcomes, adverse_events }: Study): string {
  const all = [finding, durability, population, outcomes, adverse_events];
  return JSON.stringify(all).replaceAll(/(\d),(?=\d{3})/g, '$1');
}

function namesOf({ citation, also_called, short }: Study): Evidence['names'] {
  const author = /^\p{Lu}[\p{L}'’-]+/u.exec(citation.authors ?? '')?.[0];
  const asName = (name: string, flags?: string): Name => ({
    name,
    words: new RegExp(`\\b${literal(name)}\\b`, flags),
  });
  return {
    ...(author === undefined || author.length < 3 ? {} : { author: asName(author) }),
    aliases: [...(also_called ?? []), ...trialName(short)].map((name) => asName(name, 'i')),
    ...(citation.year === undefined ? {} : { year: new RegExp(`\\b${citation.year}\\b`) }),
  };
}

/** A name as a pattern that fits it alone, whatever signs it holds. */
const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Name of a trial in the study's short name: "Daly 2019 (SUSTAIN-1)". */
function trialName(short: string): string[] {
  const name = /\(([A-Z][a-z]*[A-Z][\w-]*|[A-Z][a-z]{4,})\)/.exec(short)?.[1];
  return name === undefined || name === 'CBT' ? [] : [name];
}

/** Half of the bits that it tells to be among those, within bounds. */
function rarityIn(subjects: readonly (readonly string[])[]): (subject: string) => number {
  const counts = new Map<string, number>();
  for (const one of subjects.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  return (subject) => {
    const bits = Math.log2(subjects.length / Math.max(1, counts.get(subject) ?? 1));
    return Math.min(1.5, Math.max(1, bits / 2));
  };
}

export function figureKey(value: number, kind: string): string {
  return `${Math.round(value)} ${kind}`;
}

function journalName(text: string | undefined): string | undefined {
  const name = /^(?:The )?([A-Z][\p{L}&]+(?: (?:of|and|in|for|the|[A-Z][\p{L}&]+))+)/u.exec(
    text ?? '',
  )?.[1];
  return name?.replace(/ (of|and|in|for|the)$/, '');
}
