import { z } from 'zod';
import { designs, drugs, routes } from '../vocabulary.ts';
import { partialDate, webAddress } from './source.ts';

/** One arm of a comparison: a name and a value with its unit, or a range. */
export const arm = z.strictObject({
  name: z.string().min(1),
  n: z.int().positive().optional().describe('People in the arm.'),
  value: z.number().optional(),
  low: z.number().optional().describe('Lower end where a range is given.'),
  high: z.number().optional(),
  unit: z.string().optional().describe('%, points on a named scale, people …'),
});

/** A difference or association between arms, as printed. */
export const effect = z.strictObject({
  type: z.string().min(1),
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  ci95: z.tuple([z.number(), z.number()]).optional().describe('95 % interval, lower end first.'),
  p: z.string().optional(),
});

export const outcome = z.strictObject({
  measure: z.string().min(1),
  condition: z.string().optional(),
  timepoint: z.string().optional(),
  primary: z.boolean().optional(),
  arms: z.array(arm).optional(),
  effect: effect.optional(),
});

export const adverseEvent = z.strictObject({
  event: z.string().min(1),
  concept: z.string().optional().describe('Effect in the lexicon it counts towards.'),
  arms: z.array(arm).optional(),
});

/** `reviews/studies/<id>.yaml`. Figures as printed; what was not read stands in `unverified`. */
export const studyFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  citation: z.strictObject({
    authors: z.string().optional(),
    year: z.int().min(1950).max(2100).optional(),
    title: z.string().min(1),
    journal: z.string().optional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI without address, like 10.1176/…')
      .optional(),
    pmid: z.string().regex(/^\d+$/).optional(),
    registration: z.string().optional(),
  }),
  short: z.string().min(1).describe('How it is named in a line: "Murrough 2013".'),
  also_called: z.array(z.string()).optional().describe('Names a trial goes by: KARE.'),
  design: z.enum(designs),
  psychotherapy: z.enum(['none', 'adjunct', 'integral', 'unclear']),
  intervention: z.strictObject({
    drug: z.array(z.enum(drugs)).min(1),
    route: z.array(z.enum(routes)).min(1),
    route_note: z
      .string()
      .min(1)
      .optional()
      .describe('Shown in place of the list where it cannot name the routes: "several routes".'),
    dose: z.string().optional(),
    sessions: z.string().optional(),
    use: z.enum(['treatment', 'non-medical']).default('treatment'),
  }),
  comparator: z.string().optional(),
  population: z.strictObject({
    condition: z.string().min(1),
    conditions: z.array(z.string()).default([]).describe('Condition ids of the lexicon.'),
    n: z.int().positive().optional().describe('People; not clinics, seizures or studies.'),
    notes: z.string().optional(),
  }),
  outcomes: z.array(outcome).default([]),
  adverse_events: z.array(adverseEvent).default([]),
  durability: z.string().optional(),
  speaks_to: z
    .strictObject({
      first: z.array(z.string()).default([]).describe('Matters it is the first study to turn to.'),
      also: z.array(z.string()).default([]).describe('Matters on which it is read beside others.'),
    })
    .optional()
    .describe('Ids of matters (src/pipeline/trace/matters) that it is read for.'),
  retraction: z
    .strictObject({
      kind: z.enum(['retraction', 'expression-of-concern', 'correction']),
      date: partialDate.optional(),
      note: z.string().min(1).describe('What was withdrawn or put right.'),
      address: webAddress.optional(),
    })
    .optional()
    .describe('A retraction withdraws the study from every verdict; a correction is shown.'),
  finding: z.string().min(1),
  limitations: z.array(z.string()).default([]),
  funding_interests: z.string().optional(),
  unverified: z.array(z.string()).default([]).describe('Never used for a verdict.'),
  notes: z
    .array(z.string())
    .default([])
    .describe('Disagreements between what was read, and the like.'),
  addresses: z.array(webAddress).default([]).describe('Public pages where it was read.'),
});
export type StudyFile = z.infer<typeof studyFile>;
export type Arm = z.infer<typeof arm>;
export type Outcome = z.infer<typeof outcome>;
export type AdverseEvent = z.infer<typeof adverseEvent>;
