import { hashOf } from '../kept/file.ts';
import type { KeepPairs } from '../../src/pipeline/balance.ts';
import type { Results } from '../kept/results.ts';
import type { Gist } from './gist.ts';
import type { Page } from './page.ts';
import type { Source } from '../../src/types.ts';

/** Keeps the pairs found on a matter as long as nobody says anything else of it. */
export function keptPairs(
  sources: readonly Source[],
  pages: readonly Page[],
  results: Results,
): KeepPairs<Gist> {
  const speakers = new Map(pages.map(({ lines, speaker }) => [lines.source, speaker]));
  // Every source may be the first of a writer's, on whom it depends who may answer whom.
  const writers = hashOf(
    JSON.stringify(sources.flatMap(({ id, sameWriter }) => (sameWriter ? [id, sameWriter] : []))),
  );
  const known = new WeakMap<readonly Gist[], string>();
  const digestOfAll = (among: readonly Gist[]): string => {
    const made =
      known.get(among) ??
      hashOf(among.map(({ source, digest }) => digest + (speakers.get(source) ?? '')).join(' '));
    known.set(among, made);
    return made;
  };
  return (about, among, find) =>
    results.of(`pairs\0${about.kind}:${about.id}\0${writers}\0${digestOfAll(among)}`, find);
}
