import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { scoreOf, type Score } from '../../src/pipeline/tag/score.ts';
import { stances, themes, voices } from '../../src/vocabulary.ts';
import type { Labelled } from '../../src/pipeline/tag/gold.ts';

const line = z.object({
  id: z.string(),
  themes: z.array(z.enum(themes)),
  voice: z.enum(voices),
  stance: z.enum(stances),
  claim: z.boolean(),
});

/** Slugs of documents whose originals the annotators had seen labelled before. */
export const seenBefore: readonly string[] = ['kair-honest-reviews', 'wicked-wellness-benefits'];

/** The two annotators against each other, before adjudication, over the rows whose document fits. */
export async function agreement(
  root: string,
  rows: readonly Labelled[],
  fits: (doc: string) => boolean,
): Promise<Score> {
  const [a, b] = await Promise.all(
    ['a', 'b'].map(async (name) => {
      const text = await readFile(join(root, `reviews/gold/annotator-${name}.jsonl`), 'utf8');
      const lines = text.split('\n').filter((raw) => raw.trim() !== '');
      return new Map(lines.map((raw) => line.parse(JSON.parse(raw))).map((one) => [one.id, one]));
    }),
  );
  return scoreOf(
    rows.flatMap((row) => {
      const [one, other] = [a?.get(row.id), b?.get(row.id)];
      if (!one || !other || !fits(row.doc)) return [];
      const nothing = { figures: [], concepts: [], because: [], unsure: [], confidence: {} };
      return [{ row: { ...row, ...one }, tags: { ...other, ...nothing } }];
    }),
  );
}
