import { fault } from '../fault.ts';
import { remedy } from '../nearest.ts';
import type { Rule } from './rule.ts';
import type { ParsedStudy } from '../types.ts';
import type { ConceptKind } from '../vocabulary.ts';

/** Asks that the conditions and unwanted effects of studies are entries of the lexicon. */
export const knownConcept: Rule = ({ corpus }) => {
  const idsOf = (kind: ConceptKind) =>
    corpus.lexicon.concepts.filter((concept) => concept.kind === kind).map(({ id }) => id);
  const known = { condition: idsOf('condition'), effect: idsOf('effect') };
  for (const study of corpus.studies) {
    for (const [index, id] of (study.data?.population.conditions ?? []).entries()) {
      look(study, 'condition', id, known.condition, ['population', 'conditions', index]);
    }
    for (const [index, { concept }] of (study.data?.adverse_events ?? []).entries()) {
      if (concept === undefined) continue;
      look(study, 'effect', concept, known.effect, ['adverse_events', index, 'concept']);
    }
  }
};

function look(
  { file, place }: ParsedStudy,
  kind: ConceptKind,
  id: string,
  known: readonly string[],
  path: (string | number)[],
): void {
  // Without entries of that kind there is nothing to hold it against.
  if (known.length === 0 || known.includes(id)) return;
  const use = remedy(id, known, 'add it to the lexicon first');
  const reason = `Unexpected ${kind} "${id}", expected an id in reviews/lexicon, ${use}`;
  fault(file, 'known-concept', reason, place(...path));
}
