import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { ConceptEntry } from './schema/lexicon.ts';
import type { OldAddress } from './content/moved.ts';
import type { Balance, Claim, Dataset, Source, Statement, Study, Tombstone } from './types.ts';

const dataset = '.cache/dataset';

/** The pipeline has already validated what it wrote; checking every record again costs seconds. */
const written = <Shape>() => z.custom<Shape>();

/** The manifest is one object; a collection wants a list. */
const oneManifest = (text: string) => [{ ...(JSON.parse(text) as object), id: 'manifest' }];

export const collections = {
  manifest: defineCollection({
    loader: file(`${dataset}/manifest.json`, { parser: oneManifest }),
    schema: written<Pick<Dataset, 'version' | 'checked' | 'counts'>>(),
  }),
  sources: defineCollection({
    loader: file(`${dataset}/sources.json`),
    schema: written<Source>(),
  }),
  statements: defineCollection({
    loader: file(`${dataset}/statements.json`),
    schema: written<Statement>(),
  }),
  claims: defineCollection({ loader: file(`${dataset}/claims.json`), schema: written<Claim>() }),
  studies: defineCollection({ loader: file(`${dataset}/studies.json`), schema: written<Study>() }),
  balances: defineCollection({
    loader: file(`${dataset}/balances.json`),
    schema: written<Balance>(),
  }),
  withdrawn: defineCollection({
    loader: file(`${dataset}/withdrawn.json`),
    schema: written<Tombstone>(),
  }),
  concepts: defineCollection({
    loader: file(`${dataset}/concepts.json`),
    schema: written<ConceptEntry>(),
  }),
  moved: defineCollection({ loader: file(`${dataset}/moved.json`), schema: written<OldAddress>() }),
  guide: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'src/content/guide' }),
    schema: z.object({
      title: z.string().describe('Name of the chapter.'),
      description: z.string().describe('What it answers, in a sentence.'),
      order: z.int().positive().describe('Place in the list of chapters.'),
      part: z
        .enum([
          'What it is',
          'From first talk to last session',
          'What it does',
          'Practical matters',
          'The record',
        ])
        .describe('Heading of the index that it stands under.'),
    }),
  }),
};
