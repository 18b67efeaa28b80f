import type { Balance, Concept, Source, Statement, Study } from '../types.ts';
import { themes, type Theme } from '../vocabulary.ts';
import { Census } from './balance/census.ts';
import { Frequencies } from './balance/frequencies.ts';
import { studiesOn } from './balance/studies.ts';
import { pairs } from './balance/pairs.ts';
import { weighed, type Weighed } from './balance/weighed.ts';

export { Frequencies, weighed, type Weighed };

/** Pairs shown on a theme's page, and on an effect's or condition's. */
const pairLimit = { theme: 6, concept: 3 } as const;

/** Pairs found before among the same statements, or those that `find` gives now. */
export type KeepPairs<Said extends Weighed> = (
  about: Balance['about'],
  among: readonly Said[],
  find: () => Balance['pairs'],
) => Balance['pairs'];

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
  return balanceOf(statements.map(weighed), sources, studies);
}

/** The same over what is weighed of the statements; `frequencies` are theirs, where they are known. */
export function balanceOf<Said extends Weighed>(
  statements: readonly Said[],
  sources: readonly Source[],
  studies: readonly Study[],
  keepPairs: KeepPairs<Said> = (_about, _among, find) => find(),
  frequencies: () => Frequencies = () => Frequencies.of(statements),
): Balance[] {
  const inOrder = [...statements].sort((a, b) => (a.id < b.id ? -1 : 1));
  const census = new Census(sources);
  let ofAll: Frequencies | undefined;
  const weigh = (about: Balance['about'], said: readonly Said[]): Balance => {
    const id = `${about.kind}:${about.id}`;
    const rest =
      about.kind === 'theme'
        ? { limit: pairLimit.theme, theme: about.id as Theme }
        : { limit: pairLimit.concept, except: { kind: about.kind, id: about.id } };
    // The other side of a theme may stand under another theme.
    const among = about.kind === 'theme' ? inOrder : said;
    const { groups, slices, sources: speaking } = census.count(said);
    return {
      ...{ id, about, groups, slices },
      ...(about.kind === 'effect' || about.kind === 'condition'
        ? { studies: studiesOn(about, studies) }
        : {}),
      sources: speaking,
      pairs: keepPairs(about, among, () => {
        const own = among === inOrder ? (ofAll ??= frequencies()) : Frequencies.of(among);
        return pairs(among, census, { id, ...rest }, own);
      }),
    };
  };
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

function groupByConcept<Said extends Weighed>(
  statements: readonly Said[],
): Map<string, { concept: Concept; said: Said[] }> {
  const found = new Map<string, { concept: Concept; said: Said[] }>();
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
