import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export const dist = path.resolve(import.meta.dirname, '../../dist');
const parser = unified().use(rehypeParse);

/** A built page: its address below the root of the site, and its tree. */
export interface BuiltPage {
  address: string;
  tree: Root;
}

/** Every file of the site by its path from the root, with forward slashes. */
export const files: ReadonlySet<string> = new Set(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `/${path.relative(dist, path.join(entry.parentPath, entry.name))}`.replaceAll('\\', '/'),
    ),
);

/** Every page of the site, parsed. */
export const pages: readonly BuiltPage[] = [...files]
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => ({
    address: file.replace(/index\.html$/u, ''),
    tree: parser.parse(readFileSync(path.join(dist, file), 'utf8')),
  }));

const flat = new WeakMap<Root | Element, Element[]>();

/** Elements of a tree in document order; walked once, since every test asks again. */
function allOf(tree: Root | Element): Element[] {
  const known = flat.get(tree);
  if (known !== undefined) return known;
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element !== tree) found.push(element);
  });
  flat.set(tree, found);
  return found;
}

/** All elements within a tree that pass the test, in document order. */
export const elements = (tree: Root | Element, test: (element: Element) => boolean): Element[] =>
  allOf(tree).filter(test);

export const named =
  (...names: string[]) =>
  (element: Element): boolean =>
    names.includes(element.tagName);

/** A text property of an element, or an empty text. */
export function property(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' ? value : '';
}

/** Text of an element as a reader sees it, in one line. */
export const textOf = (element: Element | Root): string =>
  toText(element).replace(/\s+/gu, ' ').trim();

/** Classes of an element. */
export function classes(element: Element): string[] {
  const value = element.properties.className;
  return Array.isArray(value) ? value.map(String) : [];
}

/** Ids of a page, in document order, doubles included. */
export const idsOf = (tree: Root): string[] =>
  elements(tree, (element) => property(element, 'id') !== '').map((element) =>
    property(element, 'id'),
  );
