import type { MDXInstance } from 'astro';
import type { Theme } from '../vocabulary.ts';

/** What is written by hand about a theme; every figure in it comes from the dataset. */
export interface Written {
  lede: string;
  description: string;
  /** What its "Reported, and measured" shows. */
  measured?: 'effects' | 'response' | 'relapse' | 'prices';
  /** Studies in the theme's table, in this order. */
  studies: string[];
}

const texts = import.meta.glob<MDXInstance<Written>>('./themes/*.mdx', { eager: true });

/** The hand-written parts of a theme: key messages, and what is not known. Throws where one is missing. */
export function written(theme: Theme) {
  const read = (name: string) => {
    const text = texts[`./themes/${name}.mdx`];
    if (text === undefined)
      throw new Error(`Missing src/content/themes/${name}.mdx, expected key messages`);
    return text;
  };
  const messages = read(theme);
  return {
    ...messages.frontmatter,
    Messages: messages.Content,
    Unknown: read(`${theme}-unknown`).Content,
  };
}
