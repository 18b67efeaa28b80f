import { fault } from '../fault.ts';
import { citable } from '../guide/citations.ts';
import { remedy } from '../nearest.ts';
import type { Citable } from '../guide/citations.ts';
import type { Chapter, Tag } from '../guide/chapter.ts';
import type { Rule } from './rule.ts';

type Known = Record<Citable, string[]>;

const where: Record<Citable, string> = {
  study: 'an id in reviews/studies',
  source: 'a slug in reviews/sources',
  statement: 'the id of a statement in reviews/sources',
  claim: 'the id of a ruling in reviews/decisions',
};

/** Asks that every citation of the guide names one study, source, statement or claim on record. */
export const knownCitation: Rule = ({ corpus, statements, guide }) => {
  const known: Known = {
    study: corpus.studies.map(({ slug }) => slug),
    source: corpus.sources.map(({ slug }) => slug),
    statement: statements.map(({ id }) => id),
    claim: corpus.decisions.flatMap(({ data }) => data?.claims.map(({ id }) => id) ?? []),
  };
  for (const chapter of guide) {
    for (const tag of chapter.tags) {
      if (tag.name === 'Cite' || tag.name === 'Result') checkTag(chapter, tag, known);
    }
  }
};

function checkTag({ file }: Chapter, { name, attributes, at }: Tag, known: Known): void {
  const named = citable.filter((kind) => attributes[kind] !== undefined);
  if (named.length !== 1) {
    const reason = `Unexpected <${name}> with ${named.length} ids, expected one of study, source, statement or claim, name one`;
    fault(file, 'known-citation', reason, at);
  }
  for (const kind of named) {
    const id = attributes[kind] ?? '';
    if (known[kind].includes(id)) continue;
    const use = remedy(id, known[kind], `add it first`);
    fault(
      file,
      'known-citation',
      `Unexpected ${kind} "${id}", expected ${where[kind]}, ${use}`,
      at,
    );
  }
}
