import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The dataset is no collection: pages read its files as they are (`content/saved-dataset.ts`). */
export const collections = {
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
