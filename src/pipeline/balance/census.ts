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

/** A source that speaks, and the stances of all that it says. */
interface Said {
  source: Source;
  stances: ReadonlySet<Stance>;
}

function standing({ id, group, gains }: Writer, said: readonly Said[]): Balance['sources'][number] {
  // Hardly anybody has two sources, and every slice asks.
  const [first, ...more] = said.map(({ stances }) => stances);
  const all = more.length === 0 ? first : new Set(said.flatMap(({ stances }) => [...stances]));
  return { id, group, gains, stance: position(all ?? new Set()) };
}

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
    const speaking = this.#bySpeaker(said);
    const sources = [...speaking].map(([writer, own]) => standing(writer, own));
    sources.sort((a, b) => (a.id < b.id ? -1 : 1));
    const slices = this.#slices.map(({ by, id, holds, of }) => {
      const inside = [...speaking].flatMap(([writer, own]) => {
        const its = own.filter(({ source }) => holds(source));
        return its.length === 0 ? [] : [standing(writer, its)];
      });
      return { by, id, groups: countGroups(inside, of) };
    });
    return { groups: countGroups(sources, this.#of), slices, sources };
  }

  #bySpeaker(said: ReadonlyMap<string, ReadonlySet<Stance>>): Map<Writer, Said[]> {
    const found = new Map<Writer, Said[]>();
    for (const [slug, stances] of said) {
      const [source, writer] = [this.sources.get(slug), this.#writers.get(slug)];
      if (source === undefined || writer === undefined) continue;
      const known = found.get(writer);
      if (known === undefined) found.set(writer, [{ source, stances }]);
      else known.push({ source, stances });
    }
    return found;
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
