import type { Lexicon, LexiconFile } from '../../schema/lexicon.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** All lexicon files as one, entries sorted by id. */
export function mergeLexicon(files: readonly LexiconFile[]): Lexicon {
  return {
    concepts: files.flatMap(({ concepts }) => concepts).sort(byId),
    cues: files.flatMap(({ cues }) => cues).sort(byId),
  };
}
