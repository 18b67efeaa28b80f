import { createHash } from 'node:crypto';
import type { Frequencies } from './frequencies.ts';
import { squares } from './likeness.ts';
import { matches, worthIn, type Match } from './matches.ts';
import { same, type Matter } from './matter.ts';
import { Sides } from './sides.ts';
import type { Pair, Source } from '../../types.ts';
import type { Census } from './census.ts';
import type { Weighed } from './weighed.ts';

/** Who is set beside whom, best first: the next are asked only for the room that is left. */
const companies: readonly ((source: Source) => boolean)[] = [
  ({ group }) => group === 'account',
  ({ group }) => group === 'information',
  ({ group }) => group !== 'seller',
  ({ group }) => group !== 'account',
];

/** From here on somebody sells. */
const unsold = 3;

/** How much a new pair's likeness to those chosen counts against how well its halves answer each other. */
const variety = 0.5;

/**
 * Up to `limit` pairs of a favourable and a critical statement that speak to each other: from
 * different sources, about the same effect, condition or route where possible, and unlike each other
 * (maximal marginal relevance, Carbonell and Goldstein 1998). Statements whose stance or theme the
 * reader doubts are left out. `about.id` fixes which side stands first in the first pair; the sides
 * then take turns. A seller is set beside an account only where there is no other pair, and the pair
 * then says so in `acrossGroups`. One writer's accounts are never set against each other. Of `statements`, those outside
 * the theme serve only as the other side of one within it. `frequencies` are those of `statements`.
 */
export function pairs(
  statements: readonly Weighed[],
  census: Census,
  about: Matter,
  frequencies: Frequencies,
): Pair[] {
  const view = about.theme ?? 'any';
  const sides = new Sides(statements, census, about, view);
  const weights = {
    squareOf: squares(frequencies, view),
    worth: worthIn(frequencies, view, about),
  };
  const chosen: { match: Match; acrossGroups: boolean }[] = [];
  for (const [rank, company] of [...companies, () => true].entries()) {
    // Sellers are set against each other or against an account only where nobody else is.
    if ((rank >= unsold && chosen.length > 0) || chosen.length >= about.limit) break;
    const acrossGroups = rank === companies.length;
    const before = chosen.map(({ match }) => match);
    const found = matches(sides.of(company), weights, about);
    for (const match of choose(found, about.limit, before)) chosen.push({ match, acrossGroups });
  }
  return chosen.map(({ match, acrossGroups }, index) =>
    toPair(match, firstSide(about.id, index), acrossGroups),
  );
}

/** The best matches that differ from each other and from those of `before`, up to `limit` in all. */
function choose(found: readonly Match[], limit: number, before: readonly Match[]): Match[] {
  const chosen: Match[] = [...before];
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
  return chosen.slice(before.length);
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
    ...(match.elsewhere === undefined ? {} : { elsewhere: match.elsewhere }),
    ...(acrossGroups ? { acrossGroups } : {}),
  };
}

function firstSide(id: string, index: number): Pair['first'] {
  const seed = createHash('sha256').update(id).digest()[0] ?? 0;
  return (seed + index) % 2 === 0 ? 'favourable' : 'critical';
}
