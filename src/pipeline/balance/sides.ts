import { isDoubted, nameOf, type View } from './frequencies.ts';
import { same, type Matter } from './matter.ts';
import type { Concept, Source } from '../../types.ts';
import type { Census } from './census.ts';
import type { Weighed } from './weighed.ts';

/** A statement of a side, with all that is asked of it again for each that it is held against. */
export interface Side {
  statement: Weighed;
  source: Source;
  writer: string | undefined;
  /** Whether it is about the matter itself. */
  within: boolean;
  matters: readonly Concept[];
  /** A bit for each matter; another matter may have the same. */
  marks: number;
  /** Matters of kind effect that it denies. */
  denied: readonly Concept[];
}

/** A statement that may stand on a side. */
interface Candidate {
  statement: Weighed;
  source: Source;
  within: boolean;
}

/**
 * Of either side at most so many statements are held against the other, the most apt by themselves:
 * more than any matter has had, and few enough that a corpus a hundred times larger takes no longer.
 */
const mostOfSide = 500;
/** In an integer. */
const bits = 32;

/** The two sides of a matter among statements that a view leaves in, for each company that may be kept. */
export class Sides {
  readonly #census: Census;
  readonly #favourable: Candidate[] = [];
  readonly #critical: Candidate[] = [];
  /** Of matters, in the order in which they were met. */
  readonly #places = new Map<string, number>();

  constructor(statements: readonly Weighed[], census: Census, about: Matter, view: View) {
    this.#census = census;
    for (const statement of statements) {
      const { stance } = statement;
      if ((stance !== 'favourable' && stance !== 'critical') || isDoubted(statement, view))
        continue;
      const source = census.sources.get(statement.source);
      if (source === undefined) continue;
      const one = { statement, source, within: isWithin(statement, about) };
      (stance === 'favourable' ? this.#favourable : this.#critical).push(one);
    }
  }

  #markOf(concept: Concept): number {
    const name = nameOf(concept);
    const place = this.#places.get(name) ?? this.#places.size;
    this.#places.set(name, place);
    return 1 << (place % bits);
  }

  /** The most apt of each side whose sources keep this company. */
  of(company: (source: Source) => boolean): { favourable: Side[]; critical: Side[] } {
    const side = (all: readonly Candidate[]) =>
      aptest(all.filter(({ source }) => company(source))).map((one) => this.#sideOf(one));
    return { favourable: side(this.#favourable), critical: side(this.#critical) };
  }

  #sideOf({ statement, source, within }: Candidate): Side {
    const { concepts, matters, denied } = statement;
    const named = (places: readonly number[]) => places.flatMap((place) => concepts[place] ?? []);
    const its = named(matters);
    return {
      ...{ statement, source, within, writer: this.#census.writerOf(source.id) },
      ...{ matters: its, denied: named(denied) },
      marks: its.reduce((marks, concept) => marks | this.#markOf(concept), 0),
    };
  }
}

const isWithin = ({ themes, concepts, matters }: Weighed, about: Matter): boolean =>
  about.theme === undefined
    ? matters.some((place) => {
        const concept = concepts[place];
        return concept !== undefined && same(concept, about.except);
      })
    : themes.includes(about.theme);

/** The most apt of a side: on the matter itself, told well by one who was there. */
function aptest(side: readonly Candidate[]): readonly Candidate[] {
  if (side.length <= mostOfSide) return side;
  const levels = Map.groupBy(
    side,
    ({ statement, within }) => Number(within) * 2 + tellingOf(statement),
  );
  const kept: Candidate[] = [];
  for (const [, level] of [...levels].sort(([a], [b]) => b - a)) {
    const room = mostOfSide - kept.length;
    // Whoever is as apt as others stands in the order of what is said, whatever the source.
    kept.push(...(level.length <= room ? level : [...level].sort(byHash).slice(0, room)));
  }
  return kept;
}

const hashOf = ({ statement: { id, source } }: Candidate): string => id.slice(source.length);

function byHash(a: Candidate, b: Candidate): number {
  const [one, other] = [hashOf(a), hashOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.statement.id < b.statement.id ? -1 : 1;
}

export const isOwn = ({ voice }: Weighed): boolean => voice === 'experience';
export const isReadable = ({ length }: Weighed): boolean => length >= 50 && length <= 220;

/** A person's own words, at a length that is readable; 0 to 0.4. */
const tellingOf = (one: Weighed): number =>
  Number(isOwn(one)) * 0.25 + Number(isReadable(one)) * 0.15;
