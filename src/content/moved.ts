import type { Moved } from '../types.ts';
import { toClaim, toSource, toStatement, toStudy } from './address.ts';
import type { Evidence } from './dataset.ts';

/** An entry of `moved.json`: as `Moved`, under the names it has there. */
export interface OldAddress extends Omit<Moved, 'key' | 'id'> {
  id: string;
  old: string;
}

/** Slug of the source a statement's id begins with. */
export const sourceOf = (statement: string): string =>
  statement.replace(/-[0-9a-f]{8}(?:-\d+)?$/u, '');

/** Where a moved id leads now; absent where it was withdrawn. */
export function nowAt(all: Evidence, { kind, to }: OldAddress): string | undefined {
  if (to === undefined) return undefined;
  if (kind === 'study') return toStudy(to);
  if (kind === 'source') return toSource(to);
  if (kind === 'statement') return toStatement(all.statement(to));
  return toClaim(claimNow(all, to) ?? to);
}

/** The claim an id stands for: its own, or one that a statement of that id makes. */
export function claimNow(all: Evidence, id: string): string | undefined {
  if (all.hasClaim(id)) return id;
  return all.claimsOf(id)[0]?.id;
}

/** A page at an address that no record has any more. */
export interface Tombstone {
  kind: OldAddress['kind'];
  old: string;
  /** Address it leads to now; absent where nothing stands in its place. */
  now?: string;
  reason: string;
  date?: string;
  /** The same record under another id: a browser may go straight on. */
  same?: boolean;
}

const folder = { claim: 'claims', study: 'studies', source: 'sources' } as const;

/**
 * Tombstones that need a page, by its path: recorded moves of claims, studies and sources; claims that
 * got the id of their ruling; claims on statements that moved.
 */
export function tombstones(all: Evidence): Map<string, Tombstone> {
  const pages = new Map<string, Tombstone>();
  const there = new Set(all.claims.map(({ id }) => id));
  for (const { id, statement, also } of all.claims) {
    for (const old of [statement, ...also]) {
      if (there.has(old) || pages.has(`claims/${old}`)) continue;
      const reason = 'A person has looked at this claim since, and it goes by another name.';
      pages.set(`claims/${old}`, { kind: 'claim', old, now: toClaim(id), reason, same: true });
    }
  }
  for (const entry of all.moved) {
    const { kind, old, reason, date } = entry;
    const now = nowAt(all, entry);
    const grave = { kind, old, reason, date, ...(now !== undefined && { now }) };
    if (kind !== 'statement') pages.set(`${folder[kind]}/${old}`, grave);
    else if (!there.has(old)) {
      const claim = entry.to === undefined ? undefined : claimNow(all, entry.to);
      const end = claim === undefined ? now : toClaim(claim);
      pages.set(`claims/${old}`, {
        ...grave,
        kind: 'claim',
        ...(end !== undefined && { now: end }),
      });
    }
  }
  return pages;
}
