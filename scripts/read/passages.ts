import { fromText } from './from-text.ts';
import { fromHtml } from './from-html.ts';
import { fromMarkdown } from './from-markdown.ts';
import { sentences } from '../../src/pipeline/segment/sentences.ts';
import { onePage } from '../../src/pipeline/tag/one-page.ts';
import type { Unit } from '../../src/types.ts';
import type { SourceKind } from '../../src/vocabulary.ts';

/** A paragraph, list item, quotation or heading of a page, in reading order. */
export interface Passage {
  text: string;
  isHeading: boolean;
  quoted: boolean;
}

/** Cuts a page into passages by its file name, else by how it begins. */
export function passages(name: string, contents: string): Passage[] {
  if (
    /\.html?$/iu.test(name) ||
    /^\s*<(?:!doctype|html|head|body)\b/iu.test(contents.slice(0, 500))
  ) {
    return fromHtml(contents);
  }
  return /\.(?:md|markdown)$/iu.test(name) ? fromMarkdown(contents) : fromText(contents);
}

/** The sentences of a page as units, each under its heading and between its neighbours. */
export function unitsOfPage(page: readonly Passage[], kind: SourceKind): Unit[] {
  let heading: string | null = null;
  const units = page.flatMap(({ text, isHeading, quoted }): Unit[] => {
    const over = heading;
    if (isHeading) {
      heading = text;
      return [{ text, kind, heading: over, isHeading, quoted }];
    }
    return sentences(text).map(({ start, end }) => ({
      text: text.slice(start, end),
      kind,
      heading: over,
      isHeading: false,
      quoted,
    }));
  });
  return onePage(units);
}
