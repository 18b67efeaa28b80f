import type { Because } from '../../types.ts';
import type { Hit, Reading } from './hits.ts';
import { because } from './hits.ts';

/** Points for and against labels, each with the words that gave them. */
export class Evidence {
  readonly #scores = new Map<string, number>();
  readonly reasons: Because[] = [];
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Adds points for a label, caused by the words of these hits. */
  add(label: string, weight: number, ...hits: readonly Hit[]): void {
    this.#scores.set(label, this.score(label) + weight);
    for (const hit of hits) {
      this.reasons.push(because(this.#reading, hit, label, weight));
      if (hit.negation) this.reasons.push(because(this.#reading, hit.negation, 'negation'));
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
    return this.reasons
      .filter((reason) => {
        const key = `${reason.label} ${reason.start} ${reason.end}`;
        if (seen.has(key) || !given.has(reason.label)) return false;
        seen.add(key);
        return true;
      })
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1));
  }
}
