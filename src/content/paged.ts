import type { Statement } from '../types.ts';

/** Most entries of a list on one page: about 200 kB of markup, a tenth of that on the wire. */
export const mostEntries = 250;

/** A part of a long list, under a heading whose anchor is `id`. */
export interface Part<Item> {
  id: string;
  items: readonly Item[];
}

/** What of a part stands on a page, and all of it. */
export interface PartHere<Item> extends Part<Item> {
  whole: readonly Item[];
}

/** One of the pages that a list is cut into. */
export interface PageOfList<Item> {
  /** Counted from 1. */
  number: number;
  last: number;
  parts: PartHere<Item>[];
  /** By part the number of the page on which it begins. */
  begins: ReadonlyMap<string, number>;
}

/**
 * Cuts the parts of a list into pages of at most `most` entries, in order and with nothing left out. A part
 * that fits on a page is kept together where that leaves no page less than half full. A list without
 * entries has one page.
 */
export function pagesOf<Item>(
  parts: readonly Part<Item>[],
  most = mostEntries,
): PageOfList<Item>[] {
  const pages: PartHere<Item>[][] = [[]];
  let room = most;
  for (const { id, items } of parts) {
    const fits = items.length <= most && room <= most / 2;
    for (let at = 0; at < items.length;) {
      if (room === 0 || (at === 0 && fits && items.length > room)) {
        pages.push([]);
        room = most;
      }
      const here = items.slice(at, at + room);
      pages.at(-1)?.push({ id, items: here, whole: items });
      at += here.length;
      room -= here.length;
    }
  }
  const begins = new Map<string, number>();
  for (const [index, page] of pages.entries())
    for (const { id } of page) if (!begins.has(id)) begins.set(id, index + 1);
  return pages.map((own, index) => ({
    number: index + 1,
    last: pages.length,
    parts: own,
    begins,
  }));
}

/**
 * What `getStaticPaths` gives for the pages of a list: the first stands at the address of the list itself.
 * All of them get `more` as props.
 */
export function pathsOf<Params extends object, Item>(
  params: Params,
  pages: readonly PageOfList<Item>[],
  more?: object,
) {
  return pages.map((page) => ({
    params: { ...params, page: page.number === 1 ? undefined : String(page.number) },
    props: { ...more, page },
  }));
}

/** Something said of each part of a list, by the anchor of the part. */
export type OfPart<Value> = (id: string) => Value;

/** Address of a list; its further pages stand below `more` where names below the first are taken. */
export type ListAddress = string | { first: string; more: string };

/** Address of a page of a list. */
export function toPage(list: ListAddress, number: number): string {
  const { first, more } = typeof list === 'string' ? { first: list, more: list } : list;
  return number === 1 ? first : `${more}${number}/`;
}

/** Address of a part of a list, as seen from one of its pages. */
export function toPart(
  list: ListAddress,
  id: string,
  { number, begins }: PageOfList<unknown>,
): string {
  const first = begins.get(id) ?? number;
  return first === number ? `#${id}` : `${toPage(list, first)}#${id}`;
}

/** What is added to the title of a page: nothing to the only one. */
export const pageName = ({ number, last }: PageOfList<unknown>): string =>
  last === 1 ? '' : `, page ${number} of ${last}`;

/**
 * The numbers to be linked from a page: the first and last, and those within two of it; 0 stands for
 * those between.
 */
export function linkedPages(number: number, last: number): number[] {
  const near = [1, number - 2, number - 1, number, number + 1, number + 2, last];
  const shown = [...new Set(near)].filter((one) => one >= 1 && one <= last);
  return shown.flatMap((one, at) => (at > 0 && one - (shown[at - 1] ?? 0) > 1 ? [0, one] : [one]));
}

/** Statements so that the stances take turns: wherever a list is cut, both sides stand before the cut. */
export function takingTurns(statements: readonly Statement[]): Statement[] {
  const turns = (['favourable', 'critical', 'mixed', 'neutral'] as const).map((stance) =>
    statements.filter((one) => one.stance === stance),
  );
  const longest = Math.max(...turns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    turns.flatMap((own) => own.slice(turn, turn + 1)),
  ).flat();
}
