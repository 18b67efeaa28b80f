import type { Balance, Concept, Source, Statement, Study } from '../types.ts';
import { themes, type Theme } from '../vocabulary.ts';
import { countGroups, positions } from './balance/count.ts';
import { slices } from './balance/slices.ts';
import { studiesOn } from './balance/studies.ts';
import { pairs } from './balance/pairs.ts';
import { writers } from './balance/writers.ts';

/** Pairs shown on a theme's page, and on an effect's or condition's. */
const pairLimit = { theme: 6, concept: 3 } as const;

/**
 * How the sources stand on each theme, and on each effect and condition that anyone speaks of: counts
 * of sources (one a writer), the same by route and by psychotherapy, the studies that measured it, and
 * pairs of opposing statements. Lists may come in any order; the result is sorted by id.
 */
export function balance(
  statements: readonly Statement[],
  sources: readonly Source[],
  studies: readonly Study[] = [],
): Balance[] {
  const inOrder = [...statements].sort((a, b) => (a.id < b.id ? -1 : 1));
  const weigh = weigher(sources, studies, inOrder);
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
  studies: readonly Study[],
  statements: readonly Statement[],
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
        ? { limit: pairLimit.theme, theme: about.id as Theme }
        : { limit: pairLimit.concept, except: { kind: about.kind, id: about.id } };
    return {
      id,
      about,
      groups: countGroups(speaking, everyone),
      slices: slices(said, everyone, bySlug),
      ...(about.kind === 'effect' || about.kind === 'condition'
        ? { studies: studiesOn(about, studies) }
        : {}),
      sources: speaking,
      // The other side of a theme may stand under another theme.
      pairs: pairs(about.kind === 'theme' ? statements : said, bySlug, writerOf, { id, ...rest }),
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
      // One that names it twice comes twice, one after the other.
      if (group.said.at(-1) !== statement) group.said.push(statement);
      found.set(key, group);
    }
  }
  return found;
}
