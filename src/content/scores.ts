import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const share = z.number().min(0).max(1).nullable();
const bounds = z.tuple([z.number(), z.number()]).readonly().optional();

/** The reader against labelled sentences it has not seen; shares of one. */
const reader = z.object({
  statements: z.int().positive(),
  labels: z.array(
    z.object({
      label: z.string(),
      support: z.int(),
      precision: share,
      recall: share,
      precisionInterval: bounds,
      recallInterval: bounds,
      f1: share.optional(),
      unreliable: z.boolean().optional(),
    }),
  ),
});

const part = z.number().min(0).max(1);
const interval = z.object({ value: part, low: part, high: part });
/** What was said of some claims against what had been ruled. */
const agreement = z.object({
  claims: z.int().positive(),
  withStudy: z.int(),
  first: interval,
  inThree: interval,
  verdict: interval,
});
export type Agreement = z.infer<typeof agreement>;

/** Suggested verdicts, and a second reader's, against rulings; what has too few claims is not there. */
const tracing = z.object({
  rulings: agreement.optional(),
  written: agreement.optional(),
  readerOfRulings: agreement.optional(),
  readerOfWritten: agreement.optional(),
});

/** `.cache/dataset/scores.json`. */
const shape = z.object({ reader: reader.optional(), tracing });
export type Scores = z.infer<typeof shape>;

/** The scores of this build, or `undefined` where none were made. Throws where the file is not one. */
export function readScores(file = '.cache/dataset/scores.json'): Scores | undefined {
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** From this share on a tag or a suggestion can be relied on. */
const reliable = 0.7;

/** A sentence on how seldom suggested verdicts are right, where that is known of rulings and so. */
export function caution(scores: Pick<Scores, 'tracing'> | undefined): string | undefined {
  const verdict = scores?.tracing.rulings?.verdict;
  if (verdict === undefined || verdict.value >= reliable) return undefined;
  const percent = Math.round(verdict.value * 100);
  return `Suggestions are unreliable: on claims that a person ruled on as well, ${percent}% had the same verdict.`;
}
