import { z } from 'zod';
import { day } from './source.ts';

export const movedKinds = ['statement', 'claim', 'study', 'source'] as const;

/** An id becomes part of an address, and a file of that name. */
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** Where an id went that once stood on the site, so that its address still leads somewhere. */
export const movedEntry = z.strictObject({
  id: slug.describe('The id that is no longer there.'),
  kind: z.enum(movedKinds),
  to: slug
    .optional()
    .describe('Id of the same kind in its place; left out where it was withdrawn.'),
  by: z.string().min(1).describe('Who looked: a role or a handle, never a private name.'),
  date: day,
  reason: z.string().min(1).describe('Why, in our own words; shown at the old address.'),
});

/** `reviews/moved/<name>.yaml`: what was reworded, renamed or withdrawn. */
export const movedFile = z.strictObject({ moved: z.array(movedEntry).default([]) });
export type MovedFile = z.infer<typeof movedFile>;
export type MovedEntry = z.infer<typeof movedEntry>;
