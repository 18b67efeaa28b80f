import { hashOf } from '../kept/file.ts';
import type { Traced, Tagged } from '../../src/pipeline/trace.ts';
import { weighed } from '../../src/pipeline/balance.ts';
import { Gist, shortOf, type Line, type Lines } from './gist.ts';
import type { Known } from '../check/remembered.ts';

/** Of a source all that an analysis found, so that the next one need not look at it again. */
export interface Page {
  /** Path of the source. */
  path: string;
  /** Hash over what its statements were read from. */
  read: string;
  /** Hash over what they were traced with, too. */
  traced: string;
  /** Hash over what is said of the source and does not move with the number and place of its statements. */
  speaker: string;
  known: Known;
  /** Hashes of its runs of words, as `unique-source` compares them. */
  runs: Uint32Array;
  lines: Lines;
  /** Its statements, in reading order. */
  gists: Gist[];
  /** A person ruled on tags, so that what the reader said cannot be told from its statements. */
  overruled: boolean;
  /** In reading order. */
  claims: Line[];
}

/** What is kept of a source's statements and claims; `tagged` is what the reader said of the same. */
export function pageOf(
  source: string,
  of: Omit<Page, 'lines' | 'gists' | 'overruled' | 'claims'>,
  tagged: readonly Tagged[],
  traced: readonly Traced[],
): Page {
  const statements = traced.map(({ statement }) => statement);
  const claims = traced.flatMap((one) => one.claims);
  const parts = [...statements, ...claims].map((one) => Buffer.from(JSON.stringify(one)));
  const bytes = Buffer.concat(parts);
  const all = statements.map(weighed);
  const digests = all.map((one, at) => digestOf({ ...one, makesClaim: claimed(tagged[at]) }));
  const lines = { source, bytes, digests: digests.join('') };
  let at = 0;
  const next = (place: number) => ({ start: at, end: (at += parts[place]?.length ?? 0) });
  const gists = all.map((one, place) => {
    const { start, end } = next(place);
    return new Gist(shortOf(one, claimed(tagged[place])), lines, place, start, end);
  });
  return {
    ...{ ...of, lines, gists },
    overruled: statements.some(({ ruled }) => ruled !== undefined),
    claims: claims.map(({ id }, place) => ({ id, bytes, ...next(statements.length + place) })),
  };
}

const claimed = (tagged: Tagged | undefined): boolean => tagged?.makesClaim === true;
const digestOf = (all: object): string => hashOf(JSON.stringify(all)).slice(0, 16);

/** What the reader said of a page's statements; nothing where a person's ruling took its place. */
export function taggedOf({ gists, overruled }: Page): Tagged[] | undefined {
  if (overruled) return undefined;
  return gists.map(({ statement, makesClaim }) => {
    delete statement.claim;
    return { ...statement, makesClaim };
  });
}
