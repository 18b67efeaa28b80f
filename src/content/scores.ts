import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const share = z.number().min(0).max(1).nullable();
const bounds = z.tuple([z.number(), z.number()]).readonly().optional();

/** `.cache/dataset/scores.json`: the reader against labelled sentences it has not seen; shares of one. */
const shape = z.object({
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
export type Scores = z.infer<typeof shape>;

/** The scores of this build, or `undefined` where none were made. Throws where the file is not one. */
export function readScores(file = '.cache/dataset/scores.json'): Scores | undefined {
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
