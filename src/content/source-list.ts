import type { Source } from '../types.ts';
import { sourceKinds } from '../vocabulary.ts';
import { to } from './address.ts';
import { pagesOf, type ListAddress, type PageOfList } from './paged.ts';
import { sourceGroups } from './wording.ts';

/** A source may have any name, so that further pages stand one step below. */
export const sourceList: ListAddress = { first: to('/sources/'), more: to('/sources/all/') };

/** The register of sources by group and kind, each kind by title, cut into pages. */
export function sourcePages(sources: readonly Source[]): PageOfList<Source>[] {
  const byPart = Map.groupBy(sources, ({ group, kind }) => `${group}-${kind}`);
  const parts = sourceGroups.flatMap((group) =>
    sourceKinds.flatMap((kind) => {
      const id = `${group}-${kind}`;
      const items = byPart.get(id) ?? [];
      return items.length === 0 ? [] : [{ id, items: items.toSorted(byTitle) }];
    }),
  );
  return pagesOf(parts);
}

const byTitle = (a: Source, b: Source): number =>
  a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1;
