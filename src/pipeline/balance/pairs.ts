import { createHash } from 'node:crypto';
import type { Concept, Pair, Source, Statement } from '../../types.ts';
import type { ConceptKind, Theme } from '../../vocabulary.ts';

interface Match {
  favourable: Statement;
  critical: Statement;
  shared: Concept[];
  score: number;
  /** The side that stands under another theme and is about the same matter. */
  elsewhere?: Pair['first'];
}

/** What the pairs are about: a theme, or a concept that is then no common matter by itself. */
interface Matter {
  id: string;
  limit: number;
  theme?: Theme;
  except?: Concept;
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
/** Least overlap in words of two statements that share no concept; below it they only happen to meet. */
const leastOverlap = 0.1;

/**
 * Hardly anybody denies a benefit under "benefit" or praises a side effect. So a side may come from
 * one of `under` where it is about the same concept of one of these kinds; cost has no such theme.
 */
const beyond: Record<Theme, { kinds: readonly ConceptKind[]; under: readonly Theme[] }> = {
  benefit: { kinds: ['condition', 'outcome'], under: ['variable-response'] },
  challenge: { kinds: ['effect'], under: ['benefit', 'side-effect'] },
  'side-effect': { kinds: ['effect'], under: ['benefit', 'challenge'] },
  cost: { kinds: [], under: [] },
  'variable-response': { kinds: ['condition', 'outcome'], under: ['benefit'] },
};

/**
 * Up to `limit` pairs of a favourable and a critical statement that speak to each other: from
 * different sources, about the same effect, condition or route where possible, and unlike each other
 * (maximal marginal relevance, Carbonell and Goldstein 1998). Statements whose stance or theme the
 * reader doubts are left out. `about.id` fixes which side stands first in the first pair; the sides
 * then take turns. A seller is set beside an account only where there is no other pair, and the pair
 * then says so in `acrossGroups`. `writerOf` keeps one writer's accounts from being set against each
 * other. Of `statements`, those outside the theme serve only as the other side of one within it.
 */
export function pairs(
  statements: readonly Statement[],
  sources: ReadonlyMap<string, Source>,
  writerOf: ReadonlyMap<string, string>,
  about: Matter,
): Pair[] {
  const sure = statements.filter(({ unsure }) =>
    unsure.every((label) => label !== 'stance' && label !== about.theme),
  );
  for (const [rank, company] of [...companies, () => true].entries()) {
    const fits = (a: Statement, b: Statement): readonly [Source, Source] | undefined => {
      const [one, other] = [sources.get(a.source), sources.get(b.source)];
      if (one === undefined || other === undefined) return undefined;
      const apart = writerOf.get(one.id) !== writerOf.get(other.id);
      return apart && company(one, other) ? [one, other] : undefined;
    };
    const found = matches(sure, fits, about);
    if (found.length === 0) continue;
    return choose(found, about.limit).map((match, index) =>
      toPair(match, firstSide(about.id, index), rank === companies.length),
    );
  }
  return [];
}

function matches(
  statements: readonly Statement[],
  fits: (a: Statement, b: Statement) => readonly [Source, Source] | undefined,
  about: Matter,
): Match[] {
  const found: Match[] = [];
  const stems = new Map(statements.map((one) => [one, stemsOf(one.text)]));
  const within = (one: Statement) => about.theme === undefined || one.themes.includes(about.theme);
  const critical = statements.filter(({ stance }) => stance === 'critical');
  for (const one of statements.filter(({ stance }) => stance === 'favourable')) {
    for (const other of critical) {
      const inside = [within(one), within(other)] as const;
      if (!inside[0] && !inside[1]) continue;
      const shared = one.concepts.filter(
        (concept) => has(other, concept) && !same(concept, about.except),
      );
      const outside = inside[0] ? (inside[1] ? undefined : other) : one;
      if (outside !== undefined && !meets(outside, shared, about)) continue;
      const of = fits(one, other);
      if (of === undefined) continue;
      const overlap = jaccard(stems.get(one), stems.get(other));
      if (shared.length === 0 && about.except === undefined && overlap < leastOverlap) continue;
      found.push({
        favourable: one,
        critical: other,
        shared,
        score:
          score(one, other, shared) +
          overlap +
          alikeness(...of) +
          (inside[0] && inside[1] ? 0.4 : 0),
        ...(inside[0]
          ? inside[1]
            ? {}
            : { elsewhere: 'critical' as const }
          : { elsewhere: 'favourable' as const }),
      });
    }
  }
  return found.sort((a, b) => b.score - a.score || (key(a) < key(b) ? -1 : 1)).slice(0, shortlist);
}

function meets(outside: Statement, shared: readonly Concept[], { theme }: Matter): boolean {
  if (theme === undefined) return false;
  const { kinds, under } = beyond[theme];
  return (
    outside.themes.some((one) => under.includes(one)) &&
    shared.some(({ kind }) => kinds.includes(kind))
  );
}

/** Shared concepts first, then a person's own words, then lengths that are readable and alike. */
function score(one: Statement, other: Statement, shared: readonly Concept[]): number {
  const own = [one, other].filter(({ voice }) => voice === 'experience').length;
  const readable = [one, other].filter(
    ({ text }) => text.length >= 50 && text.length <= 220,
  ).length;
  const weighed = shared.map(({ kind }) => (kind === 'route' ? 0.6 : 1));
  const spoken = Math.min(
    2,
    weighed.reduce((sum, weight) => sum + weight, 0),
  );
  const [short, long] = [one.text.length, other.text.length].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return spoken / 2 + own * 0.25 + readable * 0.15 + 0.3 * (short / long);
}

/** 0 to 0.35: the same treatment for the same illness makes two accounts comparable. */
function alikeness(a: Source, b: Source): number {
  const route = a.route.some((one) => one !== 'unknown' && b.route.includes(one));
  const condition = a.condition.some((one) => b.condition.includes(one));
  const therapy = a.psychotherapy !== 'unknown' && a.psychotherapy === b.psychotherapy;
  return Number(route) * 0.15 + Number(condition) * 0.1 + Number(therapy) * 0.1;
}

/** Words of four letters or more, cut to their first five: enough to see that two texts meet. */
const stemsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

function jaccard(a = new Set<string>(), b = new Set<string>()): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
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
    ...(match.elsewhere === undefined ? {} : { elsewhere: match.elsewhere }),
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
