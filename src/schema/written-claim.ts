import { z } from 'zod';
import { sourceKinds, verdicts } from '../vocabulary.ts';

/** A claim written and ruled for measuring the tracer, a line of `reviews/written-claims/*.jsonl`. */
export const writtenClaim = z.strictObject({
  claim: z.string().min(1),
  /** The kind of page it might stand on. */
  kind: z.enum(sourceKinds),
  /** The heading it might stand under. */
  heading: z.string().optional(),
  /** `null` where the text makes no claim to trace, as `trace` answers. */
  verdict: z.enum(verdicts).nullable(),
  /** Studies it may rest on, any of which is a hit; none where the verdict rests on there being none. */
  studies: z.array(z.string()),
  why: z.string().min(1),
  /** Of a second reading: what was ruled at that time, where the ruling has changed since. */
  ruled: z.enum(verdicts).nullable().optional(),
});

export type WrittenClaim = z.infer<typeof writtenClaim>;
