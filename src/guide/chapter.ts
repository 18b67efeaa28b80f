import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { sentences } from '../pipeline/segment/sentences.ts';
import type { Span } from '../types.ts';
import type { VFile } from 'vfile';

/** A component in a chapter, `<Cite study="…" />`; `at` is its place in the file. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  at: Span;
}

/** A sentence of a chapter: its words without components and marks, and the components in it. */
export interface ChapterSentence {
  text: string;
  tags: Tag[];
  at: Span;
}

/** A chapter of the guide, cut into sentences; headings are left out. */
export interface Chapter {
  slug: string;
  file: VFile;
  sentences: ChapterSentence[];
  tags: Tag[];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter);
const component = /<([A-Z]\w*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/>/g;

/** Cuts a chapter (MDX with components only, no imports) into sentences with their components. */
export function parseChapter(slug: string, file: VFile): Chapter {
  const contents = String(file);
  const tags = tagsIn(contents);
  const found: ChapterSentence[] = [];
  visit(parser.parse(contents), 'paragraph', ({ position }) => {
    const start = position?.start.offset ?? 0;
    found.push(...sentencesIn(contents, start, position?.end.offset ?? start, tags));
  });
  return { slug, file, sentences: found, tags };
}

/** Components of a chapter's text in reading order. */
export function tagsIn(text: string): Tag[] {
  return [...text.matchAll(component)].map((match) => ({
    name: match[1] ?? '',
    attributes: attributesIn(match[2] ?? ''),
    at: { start: match.index, end: match.index + match[0].length },
  }));
}

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
  );

function sentencesIn(contents: string, start: number, end: number, all: Tag[]): ChapterSentence[] {
  const tags = all.filter(({ at }) => at.start >= start && at.end <= end);
  // Filled with letters, a component before a full stop reads as the sentence's last word.
  const filled = tags.reduce(
    (text, { at }) => fill(text, at.start - start, at.end - start),
    contents.slice(start, end),
  );
  return sentences(filled).map((span) => {
    const at = { start: start + span.start, end: start + span.end };
    const inside = tags.filter((tag) => tag.at.start >= at.start && tag.at.end <= at.end);
    return { at, tags: inside, text: plain(contents.slice(at.start, at.end)) };
  });
}

const fill = (text: string, start: number, end: number) =>
  text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);

const plain = (raw: string): string =>
  raw
    .replace(component, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*|__|\*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .trim();
