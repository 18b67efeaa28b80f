import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { SearchRecord } from './records.ts';

const parser = unified().use(rehypeParse);

function find(tree: Nodes, name: string): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    found ??= node.tagName === name ? node : undefined;
  });
  return found;
}

const text = (node: Nodes): string => toText(node).replace(/\s+/gu, ' ').trim();

const headings = new Set(['h1', 'h2']);

/** Parts of a page from heading to heading; `id` is the anchor the part can be reached by. */
export function partsOf(tree: Root): { id?: string; title: string; content: string }[] {
  const main = find(tree, 'main');
  if (main === undefined) return [];
  const parts: { id?: string; title: string; content: string[] }[] = [];
  visit(main, 'element', (node) => {
    if (headings.has(node.tagName)) {
      const id = node.properties.id;
      parts.push({ ...(typeof id === 'string' ? { id } : {}), title: text(node), content: [] });
      return SKIP;
    }
    if (['p', 'li', 'dd', 'td'].includes(node.tagName)) {
      parts.at(-1)?.content.push(text(node));
      return SKIP;
    }
    return undefined;
  });
  return parts.map((part) => ({ ...part, content: part.content.join(' ') }));
}

function record(
  type: 'effect' | 'guide',
  url: string,
  title: string,
  content: string,
  concept: string[],
): SearchRecord {
  const filters = { type: [type], side: ['none'], gains: ['no'], title: [title], concept };
  return { url, content, also: title, meta: { title, type }, filters };
}

/** Of a page all that stands before its second heading. */
const opening = (html: string): string => html.split('<h2', 1)[0] ?? '';

function pagesIn(
  folder: string,
  part: (html: string) => string = (html) => html,
): { slug: string; tree: Root }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ slug: name, file: path.join(folder, name, 'index.html') }))
    .filter(({ file }) => existsSync(file))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug, file }) => ({ slug, tree: parser.parse(part(readFileSync(file, 'utf8'))) }));
}

/** Records of pages that are built, not data: each effect once, each chapter of the guide by section. */
export function pageRecords(site: string): SearchRecord[] {
  // Of an effect the opening is the record; the lists under it grow with the corpus.
  const effects = pagesIn(path.join(site, 'effects'), opening).flatMap(({ slug, tree }) => {
    const [first] = partsOf(tree);
    if (first === undefined) return [];
    return [
      record('effect', `/effects/${slug}/`, first.title, first.content || first.title, [slug]),
    ];
  });
  const guide = pagesIn(path.join(site, 'guide')).flatMap(({ slug, tree }) => {
    const parts = partsOf(tree);
    const chapter = parts[0]?.title ?? slug;
    return parts
      .filter((part) => part.content !== '')
      .map((part, index) => {
        const anchor = index === 0 || part.id === undefined ? '' : `#${part.id}`;
        const title = index === 0 ? chapter : `${chapter}: ${part.title}`;
        return record('guide', `/guide/${slug}/${anchor}`, title, part.content, []);
      });
  });
  return [...effects, ...guide];
}
