import { position } from '../../src/pipeline/balance/count.ts';
import { sentences } from '../../src/pipeline/segment/sentences.ts';
import { readUnit, type Reader } from '../../src/pipeline/tag.ts';
import { stances, themes, type SourceKind, type Stance, type Theme } from '../../src/vocabulary.ts';
import type { Span, Tags } from '../../src/types.ts';

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
  /** Bad rows by reason, most frequent first. */
  reasons: Record<string, number>;
}

/** A review as it comes from a row. */
export interface Review {
  line: number;
  text: string;
  id?: string;
  kept?: Record<string, string>;
}

/** What a review says: its own position per theme, and its sentences by their place in its text. */
export interface ReviewTags {
  line: number;
  id?: string;
  kept?: Record<string, string>;
  stance: Stance;
  themes: Partial<Record<Theme, Stance>>;
  concepts: string[];
  statements: (Pick<Tags, 'themes' | 'voice' | 'stance' | 'claim' | 'figures' | 'unsure'> & Span)[];
}

/** Counts reviews one by one; each counts once per theme, whatever its length. */
export class Counter {
  readonly #reader: Reader;
  readonly #kind: SourceKind;
  readonly #concepts: Map<string, number>;
  readonly #reasons: Map<string, number>;
  readonly #tally: Tally;

  /** `from` is the tally of an earlier run that is taken up again. */
  constructor(reader: Reader, kind: SourceKind, from?: Tally) {
    this.#reader = reader;
    this.#kind = kind;
    this.#tally = from ? structuredClone(from) : noTally();
    this.#concepts = new Map(Object.entries(this.#tally.concepts));
    this.#reasons = new Map(Object.entries(this.#tally.reasons));
  }

  addFault(reason: string): void {
    this.#tally.faulty += 1;
    add(this.#reasons, reason.replace(/Unexpected \d+ columns/, 'Unexpected number of columns'));
  }

  addReview({ line, text, id, kept }: Review): ReviewTags {
    const read = this.#read(text);
    const said = new Map<Theme, Set<Stance>>();
    for (const { tags } of read) {
      for (const theme of tags.themes)
        said.set(theme, (said.get(theme) ?? new Set()).add(tags.stance));
    }
    const concepts = new Set(
      read.flatMap(({ tags }) => tags.concepts.map((concept) => `${concept.kind}:${concept.id}`)),
    );
    const positions = new Map([...said].map(([theme, stance]) => [theme, position(stance)]));
    const stance = position(new Set(read.map(({ tags }) => tags.stance)));
    this.#count(
      read.map(({ tags }) => tags),
      stance,
      positions,
      concepts,
    );
    return {
      line,
      ...(id !== undefined && { id }),
      ...(kept && { kept }),
      stance,
      themes: Object.fromEntries(
        themes.flatMap((theme) => {
          const at = positions.get(theme);
          return at === undefined ? [] : [[theme, at]];
        }),
      ),
      concepts: [...concepts].sort(),
      statements: read.map(({ start, end, tags }) => {
        const { themes: own, voice, stance: towards, claim, figures, unsure } = tags;
        return { start, end, themes: own, voice, stance: towards, claim, figures, unsure };
      }),
    };
  }

  #read(text: string) {
    const spans = sentences(text);
    const parts = spans.map(({ start, end }) => text.slice(start, end));
    return spans.map(({ start, end }, index) => {
      const [previous, next] = [parts[index - 1], parts[index + 1]];
      const context = {
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      };
      const unit = { text: parts[index] ?? '', kind: this.#kind, heading: null, ...context };
      return { start, end, tags: readUnit(unit, this.#reader) };
    });
  }

  #count(
    read: readonly Tags[],
    stance: Stance,
    positions: ReadonlyMap<Theme, Stance>,
    concepts: ReadonlySet<string>,
  ): void {
    const tally = this.#tally;
    tally.reviews += 1;
    tally.statements += read.length;
    // As in the corpus: what a person went through themselves is no claim.
    tally.claims += read.filter(({ claim, voice }) => claim && voice !== 'experience').length;
    tally.overall[stance] += 1;
    for (const [theme, at] of positions) {
      tally.themes[theme][at] += 1;
      tally.themes[theme].speaking += 1;
    }
    for (const key of concepts) add(this.#concepts, key);
  }

  result(): Tally {
    return { ...this.#tally, concepts: sorted(this.#concepts), reasons: sorted(this.#reasons) };
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));

function noTally(): Tally {
  const perTheme = themes.map((theme) => [theme, { ...noStances(), speaking: 0 }]);
  return {
    reviews: 0,
    statements: 0,
    claims: 0,
    faulty: 0,
    overall: noStances(),
    themes: Object.fromEntries(perTheme) as Tally['themes'],
    concepts: {},
    reasons: {},
  };
}

function noStances(): StanceCounts {
  return Object.fromEntries(stances.map((stance) => [stance, 0])) as StanceCounts;
}
