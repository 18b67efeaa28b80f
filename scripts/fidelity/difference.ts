import type { Difference as Kind } from '../../src/schema/fidelity.ts';

/** Something that a paraphrase says otherwise than its original. */
export interface Difference {
  kind: Kind;
  /** Id of the statement, or absent where the original says something no statement says. */
  statement?: string;
  /** Number of the original's sentence, from 1, as in its worksheet. */
  sentence?: number;
  /** What stands there, what was expected and what to do. */
  reason: string;
}

/** What two texts are compared by: the passage a statement rests on, and the statement. */
export interface Compared {
  passage: string;
  statement: string;
}

/** One kind of comparison: a kind and a reason for each difference found, nothing where they agree. */
export type Comparison = (texts: Compared) => Pick<Difference, 'kind' | 'reason'>[];
