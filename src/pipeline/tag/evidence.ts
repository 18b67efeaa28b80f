import type { Because } from '../../types.ts';
import type { Hit, Reading } from './hits.ts';
import { because } from './hits.ts';

/** Words, by number, that spoke for a label; the negation before them without points. */
export interface Cause {
  label: string;
  from: number;
  to: number;
  weight: number | undefined;
}

/** Points for and against labels, each with the words that gave them. */
export class Evidence {
  readonly #scores = new Map<string, number>();
  readonly causes: Cause[] = [];
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Adds points for a label, caused by the words of these hits. */
  add(label: string, weight: number, ...hits: readonly Hit[]): void {
    this.#scores.set(label, this.score(label) + weight);
    for (const { from, to, negation } of hits) {
      this.causes.push({ label, from, to, weight });
      if (!negation) continue;
      const { from: before, to: after } = negation;
      this.causes.push({ label: 'negation', from: before, to: after, weight: undefined });
    }
  }

  /** Multiplies what a label has so far; 0 takes it back. */
  scale(label: string, by: number): void {
    this.#scores.set(label, this.score(label) * by);
  }

  score(label: string): number {
    return this.#scores.get(label) ?? 0;
  }

  /** All labels with their points. */
  all(): Iterable<[string, number]> {
    return this.#scores;
  }

  /** The reasons whose labels were given, without repeats, in order of place. */
  kept(given: ReadonlySet<string>): Because[] {
    const seen = new Set<string>();
    return this.causes
      .filter(({ label, from, to }) => {
        if (!given.has(label)) return false;
        const key = `${label} ${from} ${to}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      })
      .map((cause) => because(this.#reading, cause))
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1));
  }
}
