import { themes } from '../../vocabulary.ts';
import type { Concept } from '../../types.ts';
import type { Weighed } from './weighed.ts';

/** Whose statements are left out: those whose stance the reader doubts, or the stance or this theme. */
export const views = ['any', ...themes] as const;
export type View = (typeof views)[number];

/** How many statements there are or hold a key; and of those, how many each view leaves out. */
interface Count {
  all: number;
  out: number[];
}

/** Counts as they can be kept as JSON: the key, the count of all, and those that each view leaves out. */
export interface KeptFrequencies {
  statements: Count;
  stems: [string, number, ...number[]][];
  matters: [string, number, ...number[]][];
}

const none = (): Count => ({ all: 0, out: views.map(() => 0) });

export const nameOf = ({ kind, id }: Concept): string => `${kind}:${id}`;

/** Words of four letters or more, cut to their first five: enough to see that two texts meet. */
export const stemsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

/** Whether a view leaves a statement out. */
export const isDoubted = ({ unsure }: Weighed, view: View): boolean =>
  unsure.length > 0 && unsure.some((label) => label === 'stance' || label === view);

/**
 * How many statements hold a stem, and how many speak of a matter. Statements can be taken out again, and
 * what is left is what the others alone would have given: so that what was counted once can be kept.
 */
export class Frequencies {
  readonly #statements: Count;
  readonly #stems: Map<string, Count>;
  readonly #matters: Map<string, Count>;

  constructor(kept?: KeptFrequencies) {
    const counts = (list: KeptFrequencies['stems'] = []) =>
      new Map(list.map(([key, all, ...out]): [string, Count] => [key, { all, out }]));
    this.#statements = kept?.statements ?? none();
    this.#stems = counts(kept?.stems);
    this.#matters = counts(kept?.matters);
  }

  static of(statements: Iterable<Weighed>): Frequencies {
    const made = new Frequencies();
    for (const one of statements) made.add(one);
    return made;
  }

  /** Counts a statement, or with -1 takes it out. */
  add(statement: Weighed, by: 1 | -1 = 1): void {
    const out =
      statement.unsure.length === 0 ? [] : views.map((view) => isDoubted(statement, view));
    const change = (count: Count) => {
      count.all += by;
      for (const [at, left] of out.entries()) if (left) count.out[at] = (count.out[at] ?? 0) + by;
    };
    const at = (counts: Map<string, Count>, key: string) => {
      const known = counts.get(key) ?? none();
      change(known);
      if (known.all === 0) counts.delete(key);
      else if (known.all === by) counts.set(key, known);
    };
    change(this.#statements);
    for (const stem of stemsOf(statement.text)) at(this.#stems, stem);
    for (const place of statement.matters) {
      const concept = statement.concepts[place];
      if (concept) at(this.#matters, nameOf(concept));
    }
  }

  /** The counts without what a view leaves out; of what nobody holds 0. */
  seen(view: View): {
    statements: number;
    stem: (stem: string) => number;
    matter: (name: string) => number;
  } {
    const at = views.indexOf(view);
    const left = (count: Count | undefined) => (count ? count.all - (count.out[at] ?? 0) : 0);
    return {
      statements: left(this.#statements),
      stem: (stem) => left(this.#stems.get(stem)),
      matter: (name) => left(this.#matters.get(name)),
    };
  }

  toJSON(): KeptFrequencies {
    const list = (counts: Map<string, Count>) =>
      [...counts].map(([key, { all, out }]): KeptFrequencies['stems'][number] => [
        key,
        all,
        ...out,
      ]);
    return {
      statements: this.#statements,
      stems: list(this.#stems),
      matters: list(this.#matters),
    };
  }
}
