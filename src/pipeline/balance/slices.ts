import type { Balance, Source, Statement } from '../../types.ts';
import { psychotherapies, routes } from '../../vocabulary.ts';
import { countGroups, positions } from './count.ts';
import type { Writer } from './writers.ts';

/**
 * The same counts within the sources of one route, and within those with or without psychotherapy.
 * A source of several routes counts under each; slices without any source are left out.
 */
export function slices(
  statements: readonly Statement[],
  everyone: readonly Writer[],
  sources: ReadonlyMap<string, Source>,
): Balance['slices'] {
  const slice = <By extends 'route' | 'psychotherapy'>(
    by: By,
    id: string,
    holds: (source: Source) => boolean,
  ) => {
    const inside = (slug: string) => {
      const source = sources.get(slug);
      return source !== undefined && holds(source);
    };
    const writers = everyone
      .map((writer) => ({ ...writer, sources: writer.sources.filter(inside) }))
      .filter((writer) => writer.sources.length > 0);
    if (writers.length === 0) return [];
    return [{ by, id, groups: countGroups(positions(statements, writers), writers) }];
  };
  return [
    ...routes.flatMap((id) => slice('route', id, ({ route }) => route.includes(id))),
    ...psychotherapies.flatMap((id) =>
      slice('psychotherapy', id, ({ psychotherapy }) => psychotherapy === id),
    ),
  ];
}
