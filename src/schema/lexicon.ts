import { z } from 'zod';
import { conceptKinds } from '../vocabulary.ts';

/**
 * A thing that is spoken about: an effect, a condition, a route or an outcome.
 * `terms` are matched on word boundaries without regard to case; `*` at the end of a word stands for
 * any ending ("nause*"), `a|b` for either word, `…` for up to three words, `<number>` for a number.
 */
export const conceptEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  kind: z.enum(conceptKinds),
  label: z.string().min(1).describe('Plain name, as on the page.'),
  technical: z.string().optional().describe('Name in studies, where it differs.'),
  terms: z.array(z.string().min(1)).min(1),
  not: z.array(z.string()).default([]).describe('Phrases in which a term means something else.'),
  note: z.string().min(1),
  source: z.string().optional(),
  unwanted: z.boolean().optional().describe('For effects: counts as an unwanted effect.'),
  weight: z
    .number()
    .optional()
    .describe('How strongly the words alone speak of an unwanted effect; 1 where left out.'),
});

/** Words that speak for a label, with a weight: the stronger, the higher. */
export const cueEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  label: z.string().min(1).describe('A theme, voice:…, stance:…, claim, negation, hedge …'),
  weight: z.number().default(1),
  terms: z.array(z.string().min(1)).min(1),
  not: z.array(z.string()).default([]),
  note: z.string().min(1),
  source: z.string().optional(),
});

/** One file of `reviews/lexicon/`: concepts, cues, or both. */
export const lexiconFile = z.strictObject({
  about: z.string().min(1).describe('What this file is for.'),
  concepts: z.array(conceptEntry).default([]),
  cues: z.array(cueEntry).default([]),
});
export type LexiconFile = z.infer<typeof lexiconFile>;
export type ConceptEntry = z.infer<typeof conceptEntry>;
export type CueEntry = z.infer<typeof cueEntry>;

/** All files of `reviews/lexicon/` merged, entries sorted by id. */
export interface Lexicon {
  concepts: ConceptEntry[];
  cues: CueEntry[];
}
