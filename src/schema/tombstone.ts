import { z } from 'zod';
import { day } from './source.ts';

/** `reviews/withdrawn/<slug>.yaml`: what is left of a source that was taken out. Holds none of its words. */
export const tombstoneFile = z.strictObject({
  source: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Slug under which it stood.'),
  withdrawn: day.describe('Day on which it was taken out.'),
  reason: z.string().min(1).describe('Why, in our words; shown at its address.'),
  claims: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]*$/))
    .default([])
    .describe('Ids of its claims, whose addresses say that they are gone.'),
});
export type TombstoneFile = z.infer<typeof tombstoneFile>;
