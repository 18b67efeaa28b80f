import { z } from 'zod';
import { sourceKinds, stances, themes, voices } from '../../vocabulary.ts';
import type { Unit } from '../../types.ts';
import { Quotation } from './quotation.ts';

/** One labelled statement, a line of `reviews/gold/*.jsonl`. */
export const labelled = z.looseObject({
  id: z.string(),
  doc: z.string(),
  kind: z.enum(sourceKinds),
  heading: z.string().nullish(),
  isHeading: z.boolean().nullish(),
  quoted: z.boolean().nullish(),
  /** Neighbours where they are no lines of the same file. */
  previous: z.string().nullish(),
  next: z.string().nullish(),
  text: z.string(),
  themes: z.array(z.enum(themes)),
  voice: z.enum(voices),
  stance: z.enum(stances),
  claim: z.boolean(),
  /** Figures of the sentence, where somebody wrote them down. */
  figures: z
    .array(z.looseObject({ value: z.number(), high: z.number().optional(), unit: z.string() }))
    .optional(),
  /** Rules and words may be fitted to `train`; figures are published from the rest. */
  part: z.enum(['train', 'dev', 'test']).optional(),
  /** Themes the labels speak about, where they speak about these alone and about no other tag. */
  asked: z.array(z.enum(themes)).readonly().optional(),
});
export type Labelled = z.infer<typeof labelled>;

/** The units of labelled lines; lines of one `doc` that stand together are each other's neighbours. */
export function unitsOfGold(rows: readonly Labelled[]): Unit[] {
  const quotation = new Quotation();
  return rows.map((row, index) => {
    const near = (other: Labelled | undefined) => (other?.doc === row.doc ? other.text : undefined);
    // A sample names its neighbours itself: lines beside it are not beside it in the page.
    const sampled = row.part !== undefined;
    const previous = row.previous ?? (sampled ? undefined : near(rows[index - 1]));
    const next = row.next ?? (sampled ? undefined : near(rows[index + 1]));
    const place = sampled || row.isHeading ? undefined : `${row.doc}\n${row.heading ?? ''}`;
    const goesOn = quotation.goesOn(row.text, place);
    return {
      text: row.text,
      kind: row.kind,
      heading: row.heading ?? null,
      isHeading: row.isHeading ?? false,
      quoted: row.quoted ?? goesOn,
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  });
}
