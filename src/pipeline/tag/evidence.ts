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
  /** Labels in the order in which they came, and their points: so few that a search is faster than a map. */
  readonly labels: string[] = [];
  readonly points: number[] = [];
  readonly causes: Cause[] = [];
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Adds points for a label, caused by the words of these hits. */
  add(label: string, weight: number, ...hits: readonly Hit[]): void {
    const at = this.#place(label);
    this.points[at] = (this.points[at] ?? 0) + weight;
    for (const { from, to, negation } of hits) {
      this.causes.push({ label, from, to, weight });
      if (!negation) continue;
      const { from: before, to: after } = negation;
      this.causes.push({ label: 'negation', from: before, to: after, weight: undefined });
    }
  }

  /** Multiplies what a label has so far; 0 takes it back. */
  scale(label: string, by: number): void {
    const at = this.#place(label);
    this.points[at] = (this.points[at] ?? 0) * by;
  }

  score(label: string): number {
    const at = this.labels.indexOf(label);
    return at === -1 ? 0 : (this.points[at] ?? 0);
  }

  #place(label: string): number {
    const known = this.labels.indexOf(label);
    if (known !== -1) return known;
    this.points.push(0);
    return this.labels.push(label) - 1;
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
