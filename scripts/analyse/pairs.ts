import { hashOf } from '../kept/file.ts';
import type { KeepPairs } from '../../src/pipeline/balance.ts';
import type { Results } from '../kept/results.ts';
import type { Gist } from './gist.ts';
import type { Source } from '../../src/types.ts';

/** Keeps the pairs found on a matter as long as nobody says anything else of it. */
export function keptPairs(sources: readonly Source[], results: Results): KeepPairs<Gist> {
  const speakers = new Map(sources.map((source) => [source.id, digestOf(source)]));
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

/** Of a source all that does not move with the number and place of its statements. */
function digestOf(source: Source): string {
  const told = JSON.stringify({ ...source, at: undefined, statements: undefined });
  return hashOf(told).slice(0, 16);
}
