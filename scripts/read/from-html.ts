import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Element, Nodes, RootContent } from 'hast';
import type { Passage } from './passages.ts';

const parser = unified().use(rehypeParse);

const blocks = new Set(
  (
    'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const silent = new Set(
  'head script style template noscript svg iframe object button select'.split(' '),
);

/** Passages of an HTML page: each run of text between block elements. Nothing in it is run or fetched. */
export function fromHtml(contents: string): Passage[] {
  const found: Passage[] = [];
  collect(parser.parse(contents), { isHeading: false, quoted: false }, found);
  return found.filter(({ text }) => text !== '');
}

type Place = Pick<Passage, 'isHeading' | 'quoted'>;

function collect(node: Nodes, place: Place, found: Passage[]): void {
  if (!('children' in node)) return;
  let run: RootContent[] = [];
  const flush = () => {
    const children = run as Element['children'];
    const text = toText({ type: 'element', tagName: 'span', properties: {}, children });
    found.push({ text: text.replace(/\s+/gu, ' ').trim(), ...place });
    run = [];
  };
  for (const child of node.children) {
    if (child.type === 'element' && silent.has(child.tagName)) continue;
    if (child.type === 'element' && holdsBlock(child)) {
      flush();
      collect(child, placeIn(child, place), found);
    } else run.push(child);
  }
  flush();
}

const placeIn = ({ tagName }: Element, place: Place): Place => ({
  isHeading: place.isHeading || /^h[1-6]$/u.test(tagName),
  quoted: place.quoted || tagName === 'blockquote',
});

/** Is a block, or an inline element (a link round a card) with a block directly inside. */
const holdsBlock = (element: Element): boolean =>
  blocks.has(element.tagName) ||
  element.children.some((child) => child.type === 'element' && blocks.has(child.tagName));
