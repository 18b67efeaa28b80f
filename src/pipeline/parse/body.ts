import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { fault } from '../../fault.ts';
import type { Block } from '../../types.ts';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';

const markdown = unified().use(remarkParse);

/** Deepest nesting of a body: lists within quotations within lists need no more. */
const deepest = 30;

/** Most lines of a body; the longest source of the corpus has a tenth of them. */
const longest = 2000;

/** A line that opens more than thirty quotations and list items at once. */
const piledMarks = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*){31,}/m;

/**
 * The body of a source as a syntax tree and as blocks, with offsets in the whole file; no blocks and
 * a message where it is nested beyond reason. Front matter is blanked, not cut off, so that every
 * position counts it.
 */
export function parseBody(file: VFile, bodyStart: number): { blocks: Block[]; body?: Root } {
  const contents = String(file.value);
  const blanked = contents.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + contents.slice(bodyStart);
  const blocks: Block[] = [];
  const lines = contents.slice(bodyStart).split(/\r\n|\n|\r/).length;
  if (lines > longest) {
    const actual = `Unexpected body of ${lines.toLocaleString('en')} lines`;
    const expected = `expected at most ${longest.toLocaleString('en')}`;
    fault(file, 'read', `${actual}, ${expected}, keep to the statements that matter`, bodyStart);
    return { blocks };
  }
  // The parser takes minutes over a line of thousands of marks: look before it does.
  const piled = piledMarks.exec(blanked)?.index;
  const body = piled === undefined ? parseSafely(blanked) : undefined;
  const deep = body ? tooDeep(body) : (piled ?? bodyStart);
  if (body === undefined || deep !== undefined) {
    const reason = 'Unexpected depth of nesting, expected at most a few levels, flatten the text';
    fault(file, 'plain-prose', reason, deep);
    return { blocks };
  }
  collect(body, { heading: null, quoted: false }, blocks, contents);
  return { blocks, body };
}

function parseSafely(text: string): Root | undefined {
  try {
    return markdown.parse(text);
  } catch {
    // The parser recurses: thousands of quote marks exhaust its stack.
    return undefined;
  }
}

/** Offset of a node nested too deep; walks without recursion, which such a tree would exhaust. */
function tooDeep(root: Root): number | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, depth } = at;
    if (depth > deepest) return node.position?.start.offset;
    if ('children' in node)
      for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return undefined;
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
    .replace(/^#+\s*|(?<!\s)\s+#+\s*$/g, '')
    .replace(/\r?\n[=-]+\s*$/, '')
    .trim();
