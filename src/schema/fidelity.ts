import { z } from 'zod';
import { day } from './source.ts';

/** What a paraphrase may get wrong about its original. */
export const differences = [
  'pinpoint-missing',
  'pinpoint-order',
  'figure-lost',
  'figure-added',
  'bound-changed',
  'polarity',
  'stance-reversed',
  'hedge-lost',
  'hedge-added',
  'theme-lost',
  'theme-added',
  'shared-run',
  'left-out',
] as const;
export type Difference = (typeof differences)[number];

/** Why a difference is none: a person looked at both texts. */
export const explainedDifference = z
  .strictObject({
    statement: z.string().min(1).optional().describe('Id of the statement that differs.'),
    sentence: z
      .number()
      .int()
      .positive()
      .optional()
      .describe(
        'For left-out and theme-lost: number of the original’s sentence, as its worksheet counts.',
      ),
    difference: z.enum(differences),
    reason: z
      .string()
      .min(1)
      .describe('Why both say the same, in our own words; never the original’s.'),
  })
  .refine(({ statement, sentence }) => (statement === undefined) !== (sentence === undefined), {
    message: 'Expected either statement or sentence',
  });

/** `reviews/fidelity/<slug>.yaml`: what a person found on comparing a source with its original. */
export const fidelityFile = z.strictObject({
  source: z.string().min(1).describe('Slug of the source.'),
  original: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe(
      'First sixteen hex digits of SHA-256 over the original; npm run fidelity prints them.',
    ),
  by: z.string().min(1).describe('Who looked: a role or a handle, never a private name.'),
  date: day,
  explained: z.array(explainedDifference).default([]),
});
export type FidelityFile = z.infer<typeof fidelityFile>;
