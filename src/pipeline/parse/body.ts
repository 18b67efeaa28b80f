import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block } from '../../types.ts';
import type { Nodes, Root } from 'mdast';

const markdown = unified().use(remarkParse);

/**
 * The body of a source as a syntax tree and as blocks, with offsets in the whole file. Front matter
 * is blanked, not cut off, so that every position counts it.
 */
export function parseBody(contents: string, bodyStart: number): { blocks: Block[]; body: Root } {
  const blanked = contents.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + contents.slice(bodyStart);
  const body = markdown.parse(blanked);
  const blocks: Block[] = [];
  collect(body, { heading: null, quoted: false }, blocks, contents);
  return { blocks, body };
}

interface Context {
  heading: string | null;
  quoted: boolean;
}

function collect(node: Nodes, context: Context, blocks: Block[], contents: string): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (node.type === 'heading') {
    context.heading = headingText(contents.slice(start, end));
  } else if (node.type === 'paragraph' && start !== undefined && end !== undefined) {
    blocks.push({ ...context, start, end });
  } else if ('children' in node) {
    // A heading inside a blockquote holds for the rest of that blockquote only.
    const inner = node.type === 'root' ? context : { ...context };
    if (node.type === 'blockquote') inner.quoted = true;
    for (const child of node.children) collect(child, inner, blocks, contents);
  }
}

const headingText = (raw: string): string =>
  raw
    .replace(/^#+\s*|\s+#+\s*$/g, '')
    .replace(/\r?\n[=-]+\s*$/, '')
    .trim();
