import { z } from 'zod';
import {
  coverages,
  drugs,
  interests,
  psychotherapies,
  rightsKinds,
  routes,
  settings,
  sourceKinds,
} from '../vocabulary.ts';

/** A day, a month or a year: `2023-07-18`, `2023-07`, `2023`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date, a month or a year');

export const day = z.iso.date();

export const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'an address that starts with https:// or http://');

/** Front matter of `reviews/sources/<slug>.md`. */
export const sourceFrontMatter = z.strictObject({
  title: z.string().min(1).describe('Title as the page gives it.'),
  url: webAddress.optional().describe('Address of the page; left out where it is not known.'),
  publisher: z.string().min(1).describe('Who publishes the page, never a private person’s name.'),
  kind: z.enum(sourceKinds).describe('What sort of page it is.'),
  published: partialDate
    .optional()
    .describe(
      'Date, month or year; left out where unknown. Of a private person’s account, month or year.',
    ),
  accessed: day.describe('Day on which the page was read.'),
  interests: z.array(z.enum(interests)).min(1).describe('Who gains; none-known where nobody does.'),
  drug: z.array(z.enum(drugs)).min(1).describe('Drug or drugs the page speaks about.'),
  route: z.array(z.enum(routes)).min(1).describe('Ways the drug is given.'),
  condition: z.array(z.string().min(1)).default([]).describe('What it is taken for.'),
  setting: z.enum(settings).default('unknown').describe('Where it is taken.'),
  psychotherapy: z.enum(psychotherapies).describe('Whether therapy is part of the treatment.'),
  rights: z
    .enum(rightsKinds)
    .default('paraphrase')
    .describe('On what ground the text stands here.'),
  permission: z.string().min(1).optional().describe('Who gave permission, and when.'),
  coverage: z.enum(coverages).describe('How much of the page could be read.'),
  'same-writer': z.string().optional().describe('Slug of an earlier account by the same writer.'),
  'second-hand': z.boolean().optional().describe('Told by someone other than the patient.'),
  note: z.string().optional().describe('What a reader should know about this source.'),
});
export type SourceFrontMatter = z.infer<typeof sourceFrontMatter>;
