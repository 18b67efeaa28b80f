import type { Balance, Concept, Source, Statement } from '../types.ts';
import { themes } from '../vocabulary.ts';
import { countGroups, positions } from './balance/count.ts';
import { pairs } from './balance/pairs.ts';
import { writers } from './balance/writers.ts';

/** Pairs shown on a theme's page, and on an effect's or condition's. */
const pairLimit = { theme: 6, concept: 3 } as const;

/**
 * How the sources stand on each theme, and on each effect and condition that anyone speaks of: counts
 * of sources (one a writer) and pairs of opposing statements. Statements and sources may come in any
 * order; the result is sorted by id.
 */
export function balance(statements: readonly Statement[], sources: readonly Source[]): Balance[] {
  const inOrder = [...statements].sort((a, b) => (a.id < b.id ? -1 : 1));
  const weigh = weigher(sources);
  const byTheme = themes.map((id) =>
    weigh(
      { kind: 'theme', id },
      inOrder.filter((statement) => statement.themes.includes(id)),
    ),
  );
  const byConcept = [...groupByConcept(inOrder).values()].map(({ concept, said }) =>
    weigh(concept, said),
  );
  return [...byTheme, ...byConcept].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function weigher(
  sources: readonly Source[],
): (about: Balance['about'], said: Statement[]) => Balance {
  const everyone = writers(sources);
  const bySlug = new Map(sources.map((source) => [source.id, source]));
  const writerOf = new Map(
    everyone.flatMap((writer) => writer.sources.map((id) => [id, writer.id])),
  );
  return (about, said) => {
    const id = `${about.kind}:${about.id}`;
    const speaking = positions(said, everyone);
    const rest =
      about.kind === 'theme'
        ? { limit: pairLimit.theme }
        : { limit: pairLimit.concept, except: { kind: about.kind, id: about.id } };
    return {
      id,
      about,
      groups: countGroups(speaking, everyone),
      sources: speaking,
      pairs: pairs(said, bySlug, writerOf, { id, ...rest }),
    };
  };
}

function groupByConcept(
  statements: readonly Statement[],
): Map<string, { concept: Concept; said: Statement[] }> {
  const found = new Map<string, { concept: Concept; said: Statement[] }>();
  for (const statement of statements) {
    for (const { kind, id } of statement.concepts) {
      if (kind !== 'effect' && kind !== 'condition') continue;
      const key = `${kind}:${id}`;
      const group = found.get(key) ?? { concept: { kind, id }, said: [] };
      if (!group.said.includes(statement)) group.said.push(statement);
      found.set(key, group);
    }
  }
  return found;
}
