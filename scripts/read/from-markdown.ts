import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes } from 'mdast';
import type { Passage } from './passages.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter);

/** Passages of Markdown; front matter, code and raw HTML are no text of the page. */
export function fromMarkdown(contents: string): Passage[] {
  const found: Passage[] = [];
  collect(parser.parse(contents.replace(/^\uFEFF/u, '')), false, found);
  return found.filter(({ text }) => text !== '');
}

function collect(node: Nodes, quoted: boolean, found: Passage[]): void {
  if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
    // A pinpoint is our note on where a statement comes from, not part of it.
    const text = textOf(node)
      .replace(/\[\[[^[\]]*\]\]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    found.push({ text, isHeading: node.type === 'heading', quoted });
    return;
  }
  if (!('children' in node)) return;
  const inside = quoted || node.type === 'blockquote';
  for (const child of node.children) collect(child, inside, found);
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
