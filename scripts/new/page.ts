import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Answers } from './answers.ts';
import type { Element, Root } from 'hast';

/** A saved page: what it says of itself, and its words. */
export interface Page {
  known: Answers;
  text: string;
}

/** Reads a saved page (HTML) or a plain text, whose first line counts as its title. */
export function readPage(contents: string): Page {
  const isHtml = /<(?:!doctype|html|head|body|meta|title|article|p|div)\b/i.test(contents);
  return isHtml ? readHtml(contents) : readText(contents);
}

function readText(contents: string): Page {
  const lines = contents.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines.map((line) => line.replace(/^#+\s*/, '').trim()).find(Boolean);
  return { known: first === undefined ? {} : { title: first.slice(0, 200) }, text: contents };
}

function readHtml(contents: string): Page {
  const tree = unified().use(rehypeParse).parse(contents);
  const facts = factsOf(tree);
  const pick = (...keys: string[]) => keys.map((key) => facts.get(key)).find(Boolean);
  const title = pick('og:title', 'twitter:title', 'citation_title', 'title', 'h1');
  const publisher = pick('og:site_name', 'application-name', 'dc.publisher', 'citation_publisher');
  const url = pick('canonical', 'og:url');
  const published = /^\d{4}(-\d\d(-\d\d)?)?/.exec(pick(...dates) ?? '')?.[0];
  const known = {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(url && /^https?:/.test(url) && { url }),
    ...(published && { published }),
  };
  return { known, text: toText(tree) };
}

const dates = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'citation_publication_date',
  'json:datepublished',
  'time',
];

const plain = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';

/** The first of each fact that the page's head and marks give, keys in small letters. */
function factsOf(tree: Root): Map<string, string> {
  const facts = new Map<string, string>();
  visit(tree, 'element', (node) => {
    for (const [key, value] of factsIn(node)) {
      if (value && !facts.has(key)) facts.set(key, value);
    }
  });
  return facts;
}

function factsIn(node: Element): [string, string][] {
  const { tagName, properties } = node;
  if (tagName === 'meta') {
    const key = plain(properties.property ?? properties.name ?? properties.itemProp).toLowerCase();
    return [[key, plain(properties.content)]];
  }
  if (tagName === 'link' && String(properties.rel) === 'canonical') {
    return [['canonical', plain(properties.href)]];
  }
  if (tagName === 'time') return [['time', plain(properties.dateTime)]];
  if (tagName === 'title' || tagName === 'h1') return [[tagName, plain(toText(node))]];
  if (tagName !== 'script' || properties.type !== 'application/ld+json') return [];
  const [child] = node.children;
  const json = child?.type === 'text' ? child.value : '';
  return [['json:datepublished', /"datePublished"\s*:\s*"([^"]*)"/.exec(json)?.[1] ?? '']];
}
