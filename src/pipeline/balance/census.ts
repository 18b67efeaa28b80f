import { psychotherapies, routes, type Stance } from '../../vocabulary.ts';
import { countIn, countsOf, position, totalsOf, type Totals } from './count.ts';
import { writers, type Writer } from './writers.ts';
import type { Balance, Source, Statement } from '../../types.ts';

/** The sources of one route, or with or without psychotherapy, and how many writers they have. */
interface Slice {
  by: 'route' | 'psychotherapy';
  id: string;
  of: Totals;
}

/** Every slice that there may be; those without a source are left out. */
const cuts: readonly (Omit<Slice, 'of'> & { holds: (source: Source) => boolean })[] = [
  ...routes.map((id) => ({
    ...{ by: 'route' as const, id },
    holds: ({ route }: Source) => route.includes(id),
  })),
  ...psychotherapies.map((id) => ({
    ...{ by: 'psychotherapy' as const, id },
    holds: ({ psychotherapy }: Source) => psychotherapy === id,
  })),
];

/** A source that may speak. */
interface Speaker {
  writer: Writer;
  /** Places of the slices that hold the source. */
  slices: readonly number[];
}

/** A source's speaker, and the stances of all that it says. */
interface Said {
  speaker: Speaker;
  stances: Set<Stance>;
}

const positionOf = (said: readonly Said[]): Stance => {
  // Hardly anybody has two sources, and every slice asks.
  const [first, ...more] = said.map(({ stances }) => stances);
  const all = more.length === 0 ? first : new Set(said.flatMap(({ stances }) => [...stances]));
  return position(all ?? new Set());
};

/**
 * Counts writers of the sources given, each once. It is made once for all that is counted, so that what a
 * count costs goes with the sources that speak and not with all there are.
 */
export class Census {
  readonly sources: ReadonlyMap<string, Source>;
  readonly #speakers: ReadonlyMap<string, Speaker>;
  readonly #of: Totals;
  readonly #slices: readonly Slice[];

  constructor(sources: readonly Source[]) {
    const everyone = writers(sources);
    const writerOf = new Map(
      everyone.flatMap((writer) => writer.sources.map((slug) => [slug, writer])),
    );
    this.sources = new Map(sources.map((source) => [source.id, source]));
    this.#of = totalsOf(everyone);
    const slices = cuts.flatMap(({ by, id, holds }) => {
      const inside = [...this.sources.values()].filter(holds).map((source) => source.id);
      const its = new Set(inside.flatMap((slug) => writerOf.get(slug) ?? []));
      return its.size === 0 ? [] : [{ by, id, of: totalsOf(its), holds }];
    });
    this.#slices = slices;
    this.#speakers = new Map(
      [...this.sources.values()].flatMap((source): [string, Speaker][] => {
        const writer = writerOf.get(source.id);
        const own = slices.flatMap(({ holds }, at) => (holds(source) ? at : []));
        return writer ? [[source.id, { writer, slices: own }]] : [];
      }),
    );
  }

  /** The writer of a source, by the slug of the writer's first. */
  writerOf(source: string): string | undefined {
    return this.#speakers.get(source)?.writer.id;
  }

  /**
   * How those stand who make some statements: every writer's position, sorted by id; counts per group;
   * and the same counts within each slice. A source of several routes counts under each.
   */
  count(
    statements: readonly Pick<Statement, 'source' | 'stance'>[],
  ): Pick<Balance, 'groups' | 'slices' | 'sources'> {
    const groups = countsOf(this.#of);
    const slices = this.#slices.map(({ by, id, of }) => ({ by, id, groups: countsOf(of) }));
    const sources: Balance['sources'] = [];
    for (const [writer, said] of this.#bySpeaker(statements)) {
      const { id, group, gains } = writer;
      const stance = positionOf(said);
      sources.push({ id, group, gains, stance });
      countIn(groups, writer, stance);
      for (const at of new Set(said.flatMap(({ speaker }) => speaker.slices))) {
        const its = said.filter(({ speaker }) => speaker.slices.includes(at));
        const slice = slices[at];
        if (slice)
          countIn(slice.groups, writer, its.length === said.length ? stance : positionOf(its));
      }
    }
    sources.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { groups, slices, sources };
  }

  #bySpeaker(statements: readonly Pick<Statement, 'source' | 'stance'>[]): Map<Writer, Said[]> {
    const bySource = new Map<string, Said>();
    const found = new Map<Writer, Said[]>();
    for (const { source, stance } of statements) {
      const known = bySource.get(source);
      if (known) {
        known.stances.add(stance);
        continue;
      }
      const speaker = this.#speakers.get(source);
      if (speaker === undefined) continue;
      const said = { speaker, stances: new Set([stance]) };
      bySource.set(source, said);
      const others = found.get(speaker.writer);
      if (others) others.push(said);
      else found.set(speaker.writer, [said]);
    }
    return found;
  }
}
