import { SKIP, visit } from 'unist-util-visit';
import { fault } from '../fault.ts';
import { findInText } from './plain-prose/text.ts';
import type { Rule } from './rule.ts';
import type { ParsedSource } from '../types.ts';
import type { Nodes } from 'mdast';

/** Asks for headings, paragraphs, lists and quotations in plain words: what is written is what is shown. */
export const plainProse: Rule = ({ corpus }) => {
  for (const source of corpus.sources) if (source.body) checkSource(source);
};

function checkSource(source: ParsedSource): void {
  if (!source.body) return;
  const { contents, file } = source;
  visit(source.body, (node) => {
    const start = node.position?.start.offset ?? 0;
    const raw = contents.slice(start, node.position?.end.offset);
    const flow = reasonForFlow(node, raw);
    if (flow) fault(file, 'plain-prose', flow, start);
    if (flow) return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
    // The first fault of a block: an opening tag and its end are one slip.
    const first = firstInside(node) ?? findInText(raw, start);
    if (first) fault(file, 'plain-prose', first.reason, first.at);
    return SKIP;
  });
  checkQuotes(source);
}

const short = (raw: string) => {
  const line = raw.split(/[\r\n]/, 1)[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

const html = (raw: string) => {
  const tag = /<[^>]*>?/.exec(raw)?.[0] ?? raw;
  return `Unexpected HTML "${short(tag)}", expected plain Markdown, take the tag away`;
};

function reasonForFlow(node: Nodes, raw: string): string | undefined {
  if (node.type === 'html') return html(raw);
  if (node.type === 'code')
    return 'Unexpected code block, expected prose, take the indentation or fence away';
  if (node.type === 'definition') {
    return `Unexpected link definition "${short(raw)}", expected [text](https://…), write the link in place`;
  }
  if (node.type === 'heading' && !raw.startsWith('#')) {
    return 'Unexpected underlined heading, expected "## heading" or a blank line before ---, rewrite it';
  }
  return undefined;
}

interface Found {
  reason: string;
  at: number;
}

function firstInside(block: Nodes): Found | undefined {
  let found: Found | undefined;
  visit(block, (node) => {
    const reason = reasonForPhrase(node);
    if (reason === undefined || found) return undefined;
    found = { reason, at: node.position?.start.offset ?? 0 };
    return false;
  });
  return found;
}

const words: Partial<Record<Nodes['type'], string>> = {
  emphasis: 'emphasis',
  strong: 'bold type',
  inlineCode: 'code',
  break: 'forced line break',
};

function reasonForPhrase(node: Nodes): string | undefined {
  if (node.type === 'html') return html(node.value);
  if (node.type === 'image') {
    return `Unexpected image "${short(node.url)}", expected words only, say what it shows`;
  }
  if (node.type === 'imageReference')
    return 'Unexpected image, expected words only, say what it shows';
  if (node.type === 'link' && !/^https?:\/\//i.test(node.url)) {
    return `Unexpected link to "${short(node.url)}", expected https:// or http://, correct it or take it away`;
  }
  const word = words[node.type];
  return word && `Unexpected ${word}, expected plain words, take its marks away`;
}

/** A wrapped quotation would carry its quote marks into the text of a statement. */
function checkQuotes({ blocks, contents, file }: ParsedSource): void {
  for (const { quoted, start, end } of blocks) {
    const wrap = contents.slice(start, end).search(/[\r\n]/);
    if (!quoted || wrap < 0) continue;
    const reason =
      'Unexpected line break in a quotation, expected each on one line, join the lines';
    fault(file, 'plain-prose', reason, start + wrap);
  }
}
