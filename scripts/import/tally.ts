import { position } from '../../src/pipeline/balance/count.ts';
import { stances, themes, type Stance, type Theme } from '../../src/vocabulary.ts';
import type { Tags } from '../../src/types.ts';

export type StanceCounts = Record<Stance, number>;

/**
 * What reviews say on the whole: counts of reviews, never of people. Tallies of parts of a file add up
 * to the tally of the file: with `merge` and `nothing` they are a commutative monoid.
 */
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

/** Where one review stands: its position on the whole and per theme, and what it names. */
export interface Standing {
  stance: Stance;
  themes: ReadonlyMap<Theme, Stance>;
  /** `effect:nausea`, sorted. */
  concepts: string[];
}

/** Tags of one sentence, as far as they count. */
export type Counted = Pick<Tags, 'themes' | 'stance' | 'concepts' | 'claim' | 'voice'>;

/** Where a review stands whose sentences are read so. */
export function standing(read: readonly Counted[]): Standing {
  const said = new Map<Theme, Set<Stance>>();
  for (const { themes: own, stance } of read) {
    for (const theme of own) said.set(theme, (said.get(theme) ?? new Set()).add(stance));
  }
  const named = read.flatMap(({ concepts }) => concepts.map(({ kind, id }) => `${kind}:${id}`));
  return {
    stance: position(new Set(read.map(({ stance }) => stance))),
    themes: new Map([...said].map(([theme, stance]) => [theme, position(stance)])),
    concepts: [...new Set(named)].sort(),
  };
}

/** The tally of no review: merged with another it changes nothing. */
export function nothing(): Tally {
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

/** The tally of one review; it counts once per theme, whatever its length. */
export function ofReview(read: readonly Counted[], at: Standing = standing(read)): Tally {
  const tally = nothing();
  tally.reviews = 1;
  tally.statements = read.length;
  // As in the corpus: what a person went through themselves is no claim.
  tally.claims = read.filter(({ claim, voice }) => claim && voice !== 'experience').length;
  tally.overall[at.stance] = 1;
  for (const [theme, stance] of at.themes) {
    tally.themes[theme][stance] = 1;
    tally.themes[theme].speaking = 1;
  }
  for (const key of at.concepts) tally.concepts[key] = 1;
  return tally;
}

/** The tally of one bad row. */
export function ofFault(reason: string): Tally {
  const plain = reason.replace(/Unexpected \d+ columns/, 'Unexpected number of columns');
  return { ...nothing(), faulty: 1, reasons: { [plain]: 1 } };
}

/** Both tallies as one; in any order and any grouping the same to the byte. Changes neither. */
export function merge(a: Tally, b: Tally): Tally {
  return new Total(a).add(b).result();
}

/** A tally that grows: `merge` without a copy for each review. */
export class Total {
  readonly #tally: Tally;
  readonly #concepts: Map<string, number>;
  readonly #reasons: Map<string, number>;

  constructor(from: Tally = nothing()) {
    this.#tally = structuredClone(from);
    this.#concepts = new Map(Object.entries(from.concepts));
    this.#reasons = new Map(Object.entries(from.reasons));
  }

  add(part: Tally): this {
    const tally = this.#tally;
    for (const key of ['reviews', 'statements', 'claims', 'faulty'] as const) {
      tally[key] += part[key];
    }
    for (const stance of stances) tally.overall[stance] += part.overall[stance];
    for (const theme of themes) {
      const [own, more] = [tally.themes[theme], part.themes[theme]];
      for (const key of [...stances, 'speaking'] as const) own[key] += more[key];
    }
    addCounts(this.#concepts, part.concepts);
    addCounts(this.#reasons, part.reasons);
    return this;
  }

  result(): Tally {
    const [concepts, reasons] = [sorted(this.#concepts), sorted(this.#reasons)];
    return structuredClone({ ...this.#tally, concepts, reasons });
  }
}

function addCounts(counts: Map<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(more)) counts.set(key, (counts.get(key) ?? 0) + count);
}

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));

const noStances = (): StanceCounts =>
  Object.fromEntries(stances.map((stance) => [stance, 0])) as StanceCounts;
