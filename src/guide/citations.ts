import { tagsIn } from './chapter.ts';

export const citable = ['study', 'source', 'statement', 'claim'] as const;
export type Citable = (typeof citable)[number];

/** One thing a chapter rests on, with its number there, from 1 in the order of first mention. */
export interface Citation {
  kind: Citable;
  id: string;
  number: number;
}

/** One key for what is cited: `study:feder-2021`. */
export const citationKey = (kind: Citable, id: string): string => `${kind}:${id}`;

/** What the text of a chapter cites, each once, in the order of first mention. */
export function citations(text: string): Citation[] {
  const found = new Map<string, Citation>();
  for (const { name, attributes } of tagsIn(text)) {
    if (name !== 'Cite') continue;
    for (const kind of citable) {
      const id = attributes[kind];
      const key = citationKey(kind, id ?? '');
      if (id !== undefined && !found.has(key)) {
        found.set(key, { kind, id, number: found.size + 1 });
      }
    }
  }
  return [...found.values()];
}
