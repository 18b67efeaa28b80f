import { z } from 'zod';
import { claimKinds, stances, themes, verdicts, voices } from '../vocabulary.ts';
import { day, webAddress } from './source.ts';

const ruler = {
  by: z.string().min(1).describe('Who decided: a role or a handle, never a private name.'),
  date: day,
  reason: z.string().min(1).describe('Why, in our own words; shown on the site.'),
  addresses: z.array(webAddress).default([]).describe('Where this can be checked.'),
};

/** A person's ruling on a claim. Without `verdict` it is a note: looked at, left open. */
export const claimRuling = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .describe('Id of the claim; part of its address.'),
  statement: z.string().min(1).describe('Id of the statement that makes the claim.'),
  also: z.array(z.string()).default([]).describe('Statements that repeat it.'),
  claim: z.string().min(1).describe('The claim, restated in our own words.'),
  kind: z.enum(claimKinds),
  attributed: z.string().optional().describe('What the page says it rests on.'),
  studies: z.array(z.string()).default([]).describe('Ids of the studies the verdict rests on.'),
  verdict: z.enum(verdicts).optional(),
  basis: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional()
    .describe('Hash of what its studies measured when it was made; written by npm run stamp.'),
  ...ruler,
});

/** A person's ruling on a statement's tags; only the keys given are overruled. */
export const tagRuling = z.strictObject({
  statement: z.string().min(1),
  themes: z.array(z.enum(themes)).optional(),
  voice: z.enum(voices).optional(),
  stance: z.enum(stances).optional(),
  claim: z.boolean().optional(),
  ...ruler,
});

/** `reviews/decisions/<slug>.yaml`, for the source of the same slug. */
export const decisionFile = z.strictObject({
  source: z.string().min(1).describe('Slug of the source.'),
  claims: z.array(claimRuling).default([]),
  tags: z.array(tagRuling).default([]),
});
export type DecisionFile = z.infer<typeof decisionFile>;
export type ClaimRuling = z.infer<typeof claimRuling>;
export type TagRuling = z.infer<typeof tagRuling>;
