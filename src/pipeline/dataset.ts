import { hash } from 'node:crypto';
import type { ConceptEntry } from '../schema/lexicon.ts';
import type { Balance, Claim, Dataset, Source, Statement, Study, Tombstone } from '../types.ts';

/** The lists of a dataset; its longest may also come as lines that are written as they are. */
export interface DatasetParts<S, C> {
  sources: readonly Source[];
  statements: readonly S[];
  claims: readonly C[];
  studies: readonly Study[];
  balances: readonly Balance[];
  concepts: readonly ConceptEntry[];
  withdrawn: readonly Tombstone[];
}

/** What the version stands for: the files of the corpus and the method that read them. */
export interface Origin {
  files: readonly { path: string; contents: string }[];
  /** SHA-256 in hex of a file's contents, where somebody knows it. */
  hashOf?: (file: { path: string; contents: string }) => string;
  /** Hash over the code of the pipeline. */
  method: string;
}

/** Puts the parts together: lists sorted by id, counts, the latest `accessed` day and the version. */
export function dataset<S extends { id: string } = Statement, C extends { id: string } = Claim>(
  parts: DatasetParts<S, C>,
  origin: Origin,
): Omit<Dataset, 'statements' | 'claims'> & { statements: S[]; claims: C[] } {
  const { sources, statements, claims, studies, balances } = parts;
  return {
    version: version(origin),
    checked: sources.reduce((latest, { accessed }) => (accessed > latest ? accessed : latest), ''),
    counts: {
      sources: sources.length,
      statements: statements.length,
      claims: claims.length,
      studies: studies.length,
    },
    sources: sorted(sources),
    statements: sorted(statements),
    claims: sorted(claims),
    studies: sorted(studies),
    balances: sorted(balances),
    withdrawn: sorted(parts.withdrawn),
    concepts: sorted(parts.concepts),
  };
}

/** Twelve hex digits of SHA-256 over method, paths and hashes of contents; the order of files does not matter. */
function version({ files, method, hashOf = ({ contents }) => sha256(contents) }: Origin): string {
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const parts = inOrder.map((file) => `\0${file.path}\0${hashOf(file)}`);
  return sha256(method + parts.join('')).slice(0, 12);
}

const sha256 = (text: string): string => hash('sha256', text);

/** By UTF-16 code units, so that no locale of a machine changes the order. */
function sorted<One extends { id: string }>(list: readonly One[]): One[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
