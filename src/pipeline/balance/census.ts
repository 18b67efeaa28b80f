import { psychotherapies, routes, type Stance } from '../../vocabulary.ts';
import { countGroups, position, totalsOf, type Totals } from './count.ts';
import { writers, type Writer } from './writers.ts';
import type { Balance, Source, Statement } from '../../types.ts';

/** The sources of one route, or with or without psychotherapy, and how many writers they have. */
interface Slice {
  by: 'route' | 'psychotherapy';
  id: string;
  holds: (source: Source) => boolean;
  of: Totals;
}

/** Stances of all that a source says, by its slug. */
type Said = ReadonlyMap<string, ReadonlySet<Stance>>;

/**
 * Counts writers of the sources given, each once. It is made once for all that is counted, so that what a
 * count costs goes with the sources that speak and not with all there are.
 */
export class Census {
  readonly sources: ReadonlyMap<string, Source>;
  readonly #writers: ReadonlyMap<string, Writer>;
  readonly #of: Totals;
  readonly #slices: readonly Slice[];

  constructor(sources: readonly Source[]) {
    const everyone = writers(sources);
    this.sources = new Map(sources.map((source) => [source.id, source]));
    this.#writers = new Map(
      everyone.flatMap((writer) => writer.sources.map((slug) => [slug, writer])),
    );
    this.#of = totalsOf(everyone);
    this.#slices = [
      ...routes.map((id) => this.#slice('route', id, ({ route }) => route.includes(id))),
      ...psychotherapies.map((id) =>
        this.#slice('psychotherapy', id, ({ psychotherapy }) => psychotherapy === id),
      ),
    ].flat();
  }

  /** The writer of a source, by the slug of the writer's first. */
  writerOf(source: string): string | undefined {
    return this.#writers.get(source)?.id;
  }

  /**
   * How those stand who make some statements: every writer's position, sorted by id; counts per group;
   * and the same counts within each slice. A source of several routes counts under each.
   */
  count(
    statements: readonly Pick<Statement, 'source' | 'stance'>[],
  ): Pick<Balance, 'groups' | 'slices' | 'sources'> {
    const said = new Map<string, Set<Stance>>();
    for (const { source, stance } of statements) {
      const known = said.get(source);
      if (known === undefined) said.set(source, new Set([stance]));
      else known.add(stance);
    }
    const sources = this.#positions(said).sort((a, b) => (a.id < b.id ? -1 : 1));
    const slices = this.#slices.map(({ by, id, holds, of }) => ({
      ...{ by, id },
      groups: countGroups(this.#positions(said, holds), of),
    }));
    return { groups: countGroups(sources, this.#of), slices, sources };
  }

  #positions(said: Said, holds?: Slice['holds']): Balance['sources'] {
    const stances = new Map<Writer, Set<Stance>>();
    for (const [slug, own] of said) {
      const [source, writer] = [this.sources.get(slug), this.#writers.get(slug)];
      if (source === undefined || writer === undefined || holds?.(source) === false) continue;
      const known = stances.get(writer);
      if (known === undefined) stances.set(writer, new Set(own));
      else for (const stance of own) known.add(stance);
    }
    return [...stances].map(([{ id, group, gains }, all]) => ({
      ...{ id, group, gains },
      stance: position(all),
    }));
  }

  /** Nothing where no source is in the slice. */
  #slice(by: Slice['by'], id: string, holds: Slice['holds']): Slice[] {
    const inside = new Set<Writer>();
    for (const source of this.sources.values()) {
      const writer = this.#writers.get(source.id);
      if (writer !== undefined && holds(source)) inside.add(writer);
    }
    return inside.size === 0 ? [] : [{ by, id, holds, of: totalsOf(inside) }];
  }
}
