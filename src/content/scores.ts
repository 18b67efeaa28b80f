import { existsSync, readFileSync, statSync } from 'node:fs';
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
  unreliable: z.boolean(),
});
type Reader = z.infer<typeof reader>;
export type Agreement = z.infer<typeof agreement>;

/** Suggested verdicts, and a second reader's, against rulings; what has too few claims is not there. */
const tracing = z.object({
  rulings: agreement.optional(),
  written: agreement.optional(),
  readerOfRulings: agreement.optional(),
  readerOfWritten: agreement.optional(),
});

const file = '.cache/dataset/scores.json';
/** What that file holds. */
const shape = z.object({ reader: reader.optional(), tracing });
export type Scores = z.infer<typeof shape>;

/** The scores of this build, or `undefined` where none were made. Throws where the file is not one. */
export function readScores(path = file): Scores | undefined {
  return existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** A sentence on how seldom suggested verdicts are right, where rulings show that. */
export function caution(scores: Pick<Scores, 'tracing'> | undefined): string | undefined {
  const rulings = scores?.tracing.rulings;
  if (rulings?.unreliable !== true) return undefined;
  const percent = Math.round(rulings.verdict.value * 100);
  return `Suggestions are unreliable: on claims that a person ruled on as well, ${percent}% had the same verdict.`;
}

/** The labels whose F1 is too low to rely on, as statements have them: `challenge`, `stance:mixed`. */
export function unreliableLabels({ labels }: Pick<Reader, 'labels'>): ReadonlySet<string> {
  return new Set(
    labels.flatMap(({ label, unreliable }) =>
      unreliable === true ? label.replace(': ', ':') : [],
    ),
  );
}

let read: { time: number; labels: ReadonlySet<string> } | undefined;

/** Whether the reader of this build gives a label unreliably; asked for every statement, so read once. */
export function isUnreliable(label: string): boolean {
  const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (read?.time !== time) {
    const { reader: scores = { labels: [] } } = readScores(file) ?? {};
    read = { time, labels: unreliableLabels(scores) };
  }
  return read.labels.has(label);
}
