import type { ConceptEntry } from '../schema/lexicon.ts';
import type { ConceptKind } from '../vocabulary.ts';
import { to, toEffect } from './address.ts';
import type { Evidence } from './dataset.ts';
import { effects } from './effects.ts';
import { capital } from './wording.ts';

export const conceptKindName: Record<ConceptKind, string> = {
  effect: 'Effect',
  condition: 'Condition',
  route: 'Way of giving it',
  outcome: 'Result',
};

/** Conditions, routes and outcomes that a statement speaks of; effects have pages of their own. */
export function listedConcepts(evidence: Evidence): ConceptEntry[] {
  return evidence.concepts.filter(
    ({ id, kind }) => kind !== 'effect' && evidence.statementsAbout({ kind, id }).length > 0,
  );
}

/** One line of the A to Z: a name, and where it leads. */
export interface Line {
  name: string;
  href: string;
  kind: ConceptKind;
  statements: number;
  /** The plain name, where this line stands under another. */
  see?: string;
}

function linesOf(evidence: Evidence, concept: ConceptEntry, href: string): Line[] {
  const { id, kind, label, technical } = concept;
  const statements = evidence.statementsAbout({ kind, id }).length;
  const others = (technical?.split(',') ?? [])
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== label.toLowerCase())
    .map(capital);
  const own = { name: label, href, kind, statements };
  return [own, ...others.map((name) => ({ ...own, name, see: label }))];
}

/** Everything spoken of from A to Z, under its plain and its technical names, by first letter. */
export function fromAToZ(evidence: Evidence): { letter: string; lines: Line[] }[] {
  const lines = [
    ...effects(evidence).flatMap(({ entry }) => linesOf(evidence, entry, toEffect(entry.id))),
    ...listedConcepts(evidence).flatMap((entry) =>
      linesOf(evidence, entry, to(`/concepts/${entry.id}/`)),
    ),
  ].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.href.localeCompare(b.href, 'en'));
  const letters = new Map<string, Line[]>();
  for (const line of lines) {
    const letter = line.name.charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), line]);
  }
  return [...letters].map(([letter, own]) => ({ letter, lines: own }));
}
