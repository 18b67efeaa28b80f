import { createHash } from 'node:crypto';
import type { Concept, Pair, Source, Statement } from '../../types.ts';

interface Match {
  favourable: Statement;
  critical: Statement;
  shared: Concept[];
  score: number;
}

/** Who is set beside whom, best first: the first that yields a pair is used for all pairs. */
const companies: readonly ((a: Source, b: Source) => boolean)[] = [
  (a, b) => a.group === 'account' && b.group === 'account',
  (a, b) => a.group === 'information' && b.group === 'information',
  (a, b) => a.group !== 'seller' && b.group !== 'seller',
  (a, b) => a.group !== 'account' && b.group !== 'account',
];

/** How much a new pair's likeness to those chosen counts against how well its halves answer each other. */
const variety = 0.5;
/** How many of the best matches are weighed against each other. */
const shortlist = 300;

/**
 * Up to `limit` pairs of a favourable and a critical statement that speak to each other: from
 * different sources, about the same effect, condition or route where possible, and unlike each other
 * (maximal marginal relevance, Carbonell and Goldstein 1998). `seed` fixes which side stands first in
 * the first pair; the sides then take turns. A seller is set beside an account only where there is
 * no other pair, and the pair then says so in `acrossGroups`. `writerOf` keeps one writer's accounts
 * from being set against each other.
 */
export function pairs(
  statements: readonly Statement[],
  sources: ReadonlyMap<string, Source>,
  writerOf: ReadonlyMap<string, string>,
  about: { id: string; limit: number; except?: Concept },
): Pair[] {
  const favourable = statements.filter(({ stance }) => stance === 'favourable');
  const critical = statements.filter(({ stance }) => stance === 'critical');
  for (const [rank, company] of [...companies, () => true].entries()) {
    const found = matches(
      favourable,
      critical,
      (a, b) => {
        const [one, other] = [sources.get(a.source), sources.get(b.source)];
        if (one === undefined || other === undefined) return false;
        return writerOf.get(one.id) !== writerOf.get(other.id) && company(one, other);
      },
      about.except,
    );
    if (found.length === 0) continue;
    return choose(found, about.limit).map((match, index) =>
      toPair(match, firstSide(about.id, index), rank === companies.length),
    );
  }
  return [];
}

function matches(
  favourable: readonly Statement[],
  critical: readonly Statement[],
  fits: (a: Statement, b: Statement) => boolean,
  except: Concept | undefined,
): Match[] {
  const found: Match[] = [];
  for (const one of favourable) {
    for (const other of critical) {
      if (!fits(one, other)) continue;
      const shared = one.concepts.filter(
        (concept) => has(other, concept) && !same(concept, except),
      );
      found.push({ favourable: one, critical: other, shared, score: score(one, other, shared) });
    }
  }
  return found.sort((a, b) => b.score - a.score || (key(a) < key(b) ? -1 : 1)).slice(0, shortlist);
}

/** Shared concepts first, then a person's own words, then a length that can be read at a glance. */
function score(one: Statement, other: Statement, shared: readonly Concept[]): number {
  const own = [one, other].filter(({ voice }) => voice === 'experience').length;
  const readable = [one, other].filter(
    ({ text }) => text.length >= 50 && text.length <= 220,
  ).length;
  const weighed = shared.map(({ kind }) => (kind === 'effect' || kind === 'condition' ? 1 : 0.6));
  const spoken = Math.min(
    2,
    weighed.reduce((sum, weight) => sum + weight, 0),
  );
  return spoken / 2 + own * 0.1 + readable * 0.15;
}

function choose(found: readonly Match[], limit: number): Match[] {
  const chosen: Match[] = [];
  const left = [...found];
  while (chosen.length < limit && left.length > 0) {
    const worth = left.map(
      (match) => match.score - variety * Math.max(0, ...chosen.map((other) => alike(match, other))),
    );
    const best = worth.indexOf(Math.max(...worth));
    const [match] = left.splice(best, 1);
    if (match === undefined) break;
    if (chosen.every((other) => alike(match, other) < 2)) chosen.push(match);
  }
  return chosen;
}

/** 2 where a statement would be shown twice, else 0 to 1.5 by sources and concepts in common. */
function alike(a: Match, b: Match): number {
  if (a.favourable === b.favourable || a.critical === b.critical) return 2;
  const sources = new Set([a.favourable.source, a.critical.source]);
  const repeated = [b.favourable.source, b.critical.source].filter((id) => sources.has(id)).length;
  const common = a.shared.filter((concept) => b.shared.some((other) => same(concept, other)));
  return repeated * 0.5 + (common.length > 0 ? 0.5 : 0);
}

function toPair(match: Match, first: Pair['first'], acrossGroups: boolean): Pair {
  const concept = match.shared[0];
  return {
    ...(concept === undefined ? {} : { concept }),
    favourable: match.favourable.id,
    critical: match.critical.id,
    first,
    ...(acrossGroups ? { acrossGroups } : {}),
  };
}

function firstSide(id: string, index: number): Pair['first'] {
  const seed = createHash('sha256').update(id).digest()[0] ?? 0;
  return (seed + index) % 2 === 0 ? 'favourable' : 'critical';
}

function key({ favourable, critical }: Match): string {
  return `${favourable.id} ${critical.id}`;
}

function has(statement: Statement, concept: Concept): boolean {
  return statement.concepts.some((other) => same(other, concept));
}

function same(a: Concept, b: Concept | undefined): boolean {
  return a.kind === b?.kind && a.id === b.id;
}
