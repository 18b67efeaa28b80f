import { hashOf } from '../kept/file.ts';
import type { Traced, Tagged } from '../../src/pipeline/trace.ts';
import { weighed, type Weighed } from '../../src/pipeline/balance.ts';
import type { Known } from '../check/remembered.ts';
import type { Statement } from '../../src/types.ts';

/** A record as it stands in the dataset: a line of JSON, by its id; many lie in the same bytes. */
export interface Line {
  id: string;
  bytes: Buffer;
  start: number;
  end: number;
}

/** What is asked of a statement by those who look at all of them. */
export interface Gist extends Weighed {
  /** Whether the reader, or a person, says that it makes a claim. */
  makesClaim: boolean;
  /** Hash over what is weighed. */
  digest: string;
}

/** Of a source all that an analysis found, so that the next one need not look at it again. */
export interface Page {
  /** Path of the source. */
  path: string;
  /** Hash over what its statements were read from. */
  read: string;
  /** Hash over what they were traced with, too. */
  traced: string;
  known: Known;
  /** Hashes of its runs of words, as `unique-source` compares them. */
  runs: Uint32Array;
  /** In reading order. */
  gists: Gist[];
  /** A person ruled on tags, so that what the reader said cannot be told from its statements. */
  overruled: boolean;
  /** In reading order. */
  statements: Line[];
  claims: Line[];
}

const line = (record: { id: string }): Line => {
  const bytes = Buffer.from(JSON.stringify(record));
  return { id: record.id, bytes, start: 0, end: bytes.length };
};

/** What is kept of a source's statements and claims; `tagged` is what the reader said of the same. */
export function pageOf(
  of: Omit<Page, 'gists' | 'overruled' | 'statements' | 'claims'>,
  tagged: readonly Tagged[],
  traced: readonly Traced[],
): Page {
  return {
    ...of,
    gists: traced.map(({ statement }, at) => gistOf(statement, tagged[at]?.makesClaim === true)),
    overruled: traced.some(({ statement }) => statement.ruled !== undefined),
    statements: traced.map(({ statement }) => line(statement)),
    claims: traced.flatMap(({ claims }) => claims.map(line)),
  };
}

function gistOf(statement: Statement, makesClaim: boolean): Gist {
  const gist = weighed(statement);
  return { ...gist, makesClaim, digest: hashOf(JSON.stringify(gist)).slice(0, 16) };
}

/** What the reader said of a page's statements; nothing where a person's ruling took its place. */
export function taggedOf({ gists, overruled, statements }: Page): Tagged[] | undefined {
  if (overruled) return undefined;
  return statements.map(({ bytes, start, end }, at) => {
    const statement = JSON.parse(bytes.toString('utf8', start, end)) as Statement;
    delete statement.claim;
    return { ...statement, makesClaim: gists[at]?.makesClaim === true };
  });
}
