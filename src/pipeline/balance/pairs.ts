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

/** Who is set beside whom, best first: the next are asked only for the room that is left. */
const companies: readonly ((a: Source, b: Source) => boolean)[] = [
  (a, b) => a.group === 'account' && b.group === 'account',
  (a, b) => a.group === 'information' && b.group === 'information',
  (a, b) => a.group !== 'seller' && b.group !== 'seller',
  (a, b) => a.group !== 'account' && b.group !== 'account',
];

/** From here on somebody sells. */
const unsold = 3;

/** How much a new pair's likeness to those chosen counts against how well its halves answer each other. */
const variety = 0.5;
/** How many of the best matches are weighed against each other. */
const shortlist = 300;
/** Least likeness in words of two statements that share no matter; below it they only happen to meet. */
const leastLikeness = 0.12;

/** What a theme is about, by kind of concept: 1 where it is the matter itself, less where it is the setting. */
const fit: Record<Theme, Partial<Record<ConceptKind, number>>> = {
  benefit: { outcome: 1, condition: 1, effect: 0.3, route: 0.3 },
  challenge: { effect: 1, outcome: 0.6, condition: 0.4, route: 0.3 },
  'side-effect': { effect: 1, condition: 0.3, route: 0.3 },
  cost: { route: 0.5, outcome: 0.5, condition: 0.5 },
  'variable-response': { outcome: 1, condition: 1, effect: 0.3, route: 0.3 },
};
/** A concept of this fit or more is a matter two statements can answer each other on. */
const leastFit = 0.6;

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
  const chosen: { match: Match; acrossGroups: boolean }[] = [];
  for (const [rank, company] of [...companies, () => true].entries()) {
    // Sellers are set against each other or against an account only where nobody else is.
    if (rank >= unsold && chosen.length > 0) break;
    const fits = (a: Statement, b: Statement): readonly [Source, Source] | undefined => {
      const [one, other] = [sources.get(a.source), sources.get(b.source)];
      if (one === undefined || other === undefined) return undefined;
      const apart = writerOf.get(one.id) !== writerOf.get(other.id);
      return apart && company(one, other) ? [one, other] : undefined;
    };
    const acrossGroups = rank === companies.length;
    const before = chosen.map(({ match }) => match);
    for (const match of choose(matches(sure, fits, about), about.limit, before))
      chosen.push({ match, acrossGroups });
  }
  return chosen.map(({ match, acrossGroups }, index) =>
    toPair(match, firstSide(about.id, index), acrossGroups),
  );
}

function matches(
  statements: readonly Statement[],
  fits: (a: Statement, b: Statement) => readonly [Source, Source] | undefined,
  about: Matter,
): Match[] {
  const found: Match[] = [];
  const likeness = likenessIn(statements);
  const matters = new Map(statements.map((one) => [one, mattersOf(one)]));
  const worth = worthIn([...matters.values()], about);
  const within = (one: Statement) =>
    about.theme === undefined
      ? matters.get(one)?.some((concept) => same(concept, about.except)) === true
      : one.themes.includes(about.theme);
  const critical = statements.filter(({ stance }) => stance === 'critical');
  for (const one of statements.filter(({ stance }) => stance === 'favourable')) {
    for (const other of critical) {
      const inside = [within(one), within(other)] as const;
      if (!inside[0] && !inside[1]) continue;
      // "No nausea" answers "fierce nausea" better than two who had it.
      const answers = (concept: Concept) =>
        Number(concept.kind === 'effect' && denies(one, concept) && !denies(other, concept));
      const shared = (matters.get(one) ?? [])
        .filter((concept) => !same(concept, about.except))
        .filter((concept) => matters.get(other)?.some((its) => same(its, concept)))
        .sort((a, b) => answers(b) - answers(a) || worth(b) - worth(a) || (a.id < b.id ? -1 : 1));
      const outside = inside[0] ? (inside[1] ? undefined : other) : one;
      if (outside !== undefined && !meets(outside, shared, about)) continue;
      const of = fits(one, other);
      if (of === undefined) continue;
      const alike = likeness(one, other);
      const matter = shared.some((concept) => fitOf(concept, about) >= leastFit);
      if (!matter && about.except === undefined && alike < leastLikeness) continue;
      found.push({
        favourable: one,
        critical: other,
        shared,
        score:
          Math.min(
            1.5,
            shared.map(worth).reduce((sum, one) => sum + one, 0),
          ) +
          Math.max(0, ...shared.map(answers)) * 0.3 +
          manner(one, other) +
          alike +
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

const negated = /\b(no|not|never|nor|none|without|free (of|from))\b[^.,;:]{0,40}$/i;

/**
 * What a statement can be answered on. A word such as "fears" or "falls" may name an effect where
 * nobody speaks of one, so an effect counts only in a statement on side effects or difficulties, or
 * where it is denied ("no nausea"), and never by the word that names an illness in the same place.
 */
function mattersOf({ concepts, themes, because, text, stance }: Statement): Concept[] {
  const unwanted = themes.includes('side-effect') || themes.includes('challenge');
  const illness = new Set(
    because.filter(({ label }) => label.startsWith('condition:')).map(({ start }) => start),
  );
  return concepts.filter(({ kind, id }) => {
    const words = because.filter(({ label }) => label === `${kind}:${id}`);
    const denied = denies({ because, text }, { kind, id });
    // "Eased thoughts of suicide but not mood" is no praise that could be answered on mood.
    if (kind === 'outcome') return !(stance === 'favourable' && denied);
    if (kind !== 'effect') return true;
    const own = words.filter(({ start }) => !illness.has(start));
    return (
      words.length === 0 || own.some(({ start }) => unwanted || negated.test(text.slice(0, start)))
    );
  });
}

const denies = ({ because, text }: Pick<Statement, 'because' | 'text'>, { kind, id }: Concept) =>
  because.some(
    ({ label, start }) => label === `${kind}:${id}` && negated.test(text.slice(0, start)),
  );

const fitOf = (concept: Concept, { theme }: Matter): number =>
  theme === undefined ? (concept.kind === 'route' ? 0.6 : 1) : (fit[theme][concept.kind] ?? 0);

/** Worth of a shared concept, 0 to 1: how well it fits the theme, less where everybody speaks of it. */
function worthIn(
  all: readonly (readonly Concept[])[],
  about: Matter,
): (concept: Concept) => number {
  const counts = new Map<string, number>();
  for (const { kind, id } of all.flat())
    counts.set(`${kind}:${id}`, (counts.get(`${kind}:${id}`) ?? 0) + 1);
  const most = Math.log(1 + all.length);
  return (concept) => {
    const count = counts.get(`${concept.kind}:${concept.id}`) ?? 1;
    const rare = Math.log((1 + all.length) / count) / most;
    return fitOf(concept, about) * (0.5 + 0.5 * rare);
  };
}

function meets(outside: Statement, shared: readonly Concept[], { theme }: Matter): boolean {
  if (theme === undefined) return false;
  const { kinds, under } = beyond[theme];
  return (
    outside.themes.some((one) => under.includes(one)) &&
    shared.some(({ kind }) => kinds.includes(kind))
  );
}

/** A person's own words first, then lengths that are readable and alike; 0 to 1.1. */
function manner(one: Statement, other: Statement): number {
  const own = [one, other].filter(({ voice }) => voice === 'experience').length;
  const readable = [one, other].filter(
    ({ text }) => text.length >= 50 && text.length <= 220,
  ).length;
  const [short, long] = [one.text.length, other.text.length].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return own * 0.25 + readable * 0.15 + 0.3 * (short / long);
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

/**
 * How alike two statements are in their words, 0 to 1: the cosine of their stems, each weighed by how
 * few statements hold it (TF-IDF, Salton and Buckley 1988), so that "ketamine" joins nothing.
 */
function likenessIn(statements: readonly Statement[]): (a: Statement, b: Statement) => number {
  const stems = new Map(statements.map((one) => [one, stemsOf(one.text)]));
  const counts = new Map<string, number>();
  for (const set of stems.values())
    for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const square = (stem: string) => Math.log((1 + statements.length) / (counts.get(stem) ?? 1)) ** 2;
  const sum = (list: Iterable<string>) => [...list].reduce((all, stem) => all + square(stem), 0);
  const sizes = new Map([...stems].map(([one, set]) => [one, Math.sqrt(sum(set))]));
  return (a, b) => {
    const other = stems.get(b) ?? new Set();
    const common = sum([...(stems.get(a) ?? [])].filter((stem) => other.has(stem)));
    return common === 0 ? 0 : common / ((sizes.get(a) ?? 1) * (sizes.get(b) ?? 1));
  };
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

function key({ favourable, critical }: Match): string {
  return `${favourable.id} ${critical.id}`;
}

function same(a: Concept, b: Concept | undefined): boolean {
  return a.kind === b?.kind && a.id === b.id;
}
