import { position } from '../../src/pipeline/balance/count.ts';
import { sentences } from '../../src/pipeline/segment/sentences.ts';
import { readUnit, type Reader } from '../../src/pipeline/tag.ts';
import { stances, themes, type SourceKind, type Stance, type Theme } from '../../src/vocabulary.ts';

export type StanceCounts = Record<Stance, number>;

/** What a file of reviews says on the whole: counts of reviews, never of people. */
export interface Tally {
  reviews: number;
  statements: number;
  claims: number;
  faulty: number;
  overall: StanceCounts;
  themes: Record<Theme, StanceCounts & { speaking: number }>;
  /** Reviews that name an effect, condition or route: `effect:nausea` → count, most named first. */
  concepts: Record<string, number>;
}

/** Counts reviews one by one; each counts once per theme, whatever its length. */
export class Counter {
  readonly #reader: Reader;
  readonly #kind: SourceKind;
  readonly #concepts = new Map<string, number>();
  readonly #tally: Tally;

  constructor(reader: Reader, kind: SourceKind) {
    this.#reader = reader;
    this.#kind = kind;
    const perTheme = themes.map((theme) => [theme, { ...noStances(), speaking: 0 }]);
    this.#tally = {
      reviews: 0,
      statements: 0,
      claims: 0,
      faulty: 0,
      overall: noStances(),
      themes: Object.fromEntries(perTheme) as Tally['themes'],
      concepts: {},
    };
  }

  addFault(): void {
    this.#tally.faulty += 1;
  }

  addReview(text: string): void {
    const parts = sentences(text).map(({ start, end }) => text.slice(start, end));
    const said = new Map<Theme, Set<Stance>>();
    const all = new Set<Stance>();
    const named = new Set<string>();
    for (const [index, part] of parts.entries()) {
      const [previous, next] = [parts[index - 1], parts[index + 1]];
      const context = {
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      };
      const tags = readUnit(
        { text: part, kind: this.#kind, heading: null, ...context },
        this.#reader,
      );
      all.add(tags.stance);
      for (const theme of tags.themes)
        said.set(theme, (said.get(theme) ?? new Set()).add(tags.stance));
      for (const { kind, id } of tags.concepts) named.add(`${kind}:${id}`);
      // As in the corpus: what a person went through themselves is no claim.
      if (tags.claim && tags.voice !== 'experience') this.#tally.claims += 1;
    }
    this.#tally.reviews += 1;
    this.#tally.statements += parts.length;
    this.#tally.overall[position(all)] += 1;
    for (const [theme, stance] of said) {
      this.#tally.themes[theme][position(stance)] += 1;
      this.#tally.themes[theme].speaking += 1;
    }
    for (const key of named) this.#concepts.set(key, (this.#concepts.get(key) ?? 0) + 1);
  }

  result(): Tally {
    const sorted = [...this.#concepts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return { ...this.#tally, concepts: Object.fromEntries(sorted) };
  }
}

function noStances(): StanceCounts {
  return Object.fromEntries(stances.map((stance) => [stance, 0])) as StanceCounts;
}
