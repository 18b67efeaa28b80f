import { createHash } from 'node:crypto';
import type { Concept, Pair, Source } from '../../types.ts';
import type { ConceptKind, Theme } from '../../vocabulary.ts';
import type { Census } from './census.ts';
import type { Weighed } from './weighed.ts';

interface Match {
  favourable: Weighed;
  critical: Weighed;
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
/** How many of the best matches are weighed against each other. */
const shortlist = 300;
/**
 * Of either side at most so many statements are held against the other, the most apt by themselves:
 * more than any matter has had, and few enough that a corpus a hundred times larger takes no longer.
 */
const mostOfSide = 500;
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
 * then says so in `acrossGroups`. One writer's accounts are never set against each other. Of `statements`, those outside the theme serve only as the other side of one within it.
 */
export function pairs(statements: readonly Weighed[], census: Census, about: Matter): Pair[] {
  const isSure = ({ unsure }: Weighed) =>
    unsure.every((label) => label !== 'stance' && label !== about.theme);
  const sure = statements.filter(isSure);
  const unsure = statements.filter((one) => !isSure(one));
  const words = wordsIn(statements, unsure);
  const worth = worthIn(statements, unsure, about);
  const chosen: { match: Match; acrossGroups: boolean }[] = [];
  for (const [rank, company] of [...companies, () => true].entries()) {
    // Sellers are set against each other or against an account only where nobody else is.
    if ((rank >= unsold && chosen.length > 0) || chosen.length >= about.limit) break;
    const acrossGroups = rank === companies.length;
    const before = chosen.map(({ match }) => match);
    const found = matches(sure, { census, company, words, worth }, about);
    for (const match of choose(found, about.limit, before)) chosen.push({ match, acrossGroups });
  }
  return chosen.map(({ match, acrossGroups }, index) =>
    toPair(match, firstSide(about.id, index), acrossGroups),
  );
}

/** Where statements come from, who of them may be set beside each other, and what words and matters weigh. */
interface Ground {
  census: Census;
  company: (source: Source) => boolean;
  words: Words;
  worth: (concept: Concept) => number;
}

/** A statement with what is asked of it before it is held against others. */
interface Speaker {
  statement: Weighed;
  source: Source;
  matters: readonly Concept[];
  within: boolean;
}

/** A statement with all that is asked of it again for each that it is held against. */
interface Side extends Speaker {
  writer: string | undefined;
  /** Matters of kind effect that it denies. */
  denied: ReadonlySet<Concept>;
}

function matches(
  statements: readonly Weighed[],
  { census, company, words, worth }: Ground,
  about: Matter,
): Match[] {
  const within = ({ themes }: Weighed, matters: readonly Concept[]) =>
    about.theme === undefined
      ? matters.some((concept) => same(concept, about.except))
      : themes.includes(about.theme);
  const speakerOf = (statement: Weighed): Speaker[] => {
    const source = census.sources.get(statement.source);
    if (source === undefined || !company(source)) return [];
    const matters = mattersOf(statement);
    return [{ statement, source, matters, within: within(statement, matters) }];
  };
  const sideOf = (one: Speaker): Side => {
    const { statement, source } = one;
    const denied = named(statement.concepts, statement.denied);
    return { ...one, writer: census.writerOf(source.id), denied: new Set(denied) };
  };
  const of = (stance: Weighed['stance']) =>
    aptest(statements.filter((one) => one.stance === stance).flatMap(speakerOf)).map(sideOf);
  const [favourable, critical] = [of('favourable'), of('critical')];
  const likeness = likenessTo(
    critical.map(({ statement }) => statement),
    words,
  );
  const best = new Best();
  for (const one of favourable) {
    const alike = likeness(one.statement);
    for (const [at, other] of critical.entries()) {
      const found = matchOf(one, other, alike[at] ?? 0, worth, about);
      if (found !== undefined) best.add(found);
    }
  }
  return best.list();
}

function matchOf(
  one: Side,
  other: Side,
  alike: number,
  worth: (concept: Concept) => number,
  about: Matter,
): Match | undefined {
  if ((!one.within && !other.within) || one.writer === other.writer) return undefined;
  // "No nausea" answers "fierce nausea" better than two who had it.
  const answers = (concept: Concept) =>
    Number(one.denied.has(concept) && ![...other.denied].some((denied) => same(denied, concept)));
  const shared = one.matters.filter(
    (concept) => !same(concept, about.except) && other.matters.some((its) => same(its, concept)),
  );
  // Most have no matter in common, and are weighed no further.
  if (shared.length === 0 && about.except === undefined && alike < leastLikeness) return undefined;
  shared.sort((a, b) => answers(b) - answers(a) || worth(b) - worth(a) || (a.id < b.id ? -1 : 1));
  const outside = one.within ? (other.within ? undefined : other) : one;
  if (outside !== undefined && !meets(outside.statement, shared, about)) return undefined;
  const matter = shared.some((concept) => fitOf(concept, about) >= leastFit);
  if (!matter && about.except === undefined && alike < leastLikeness) return undefined;
  return {
    favourable: one.statement,
    critical: other.statement,
    shared,
    score:
      Math.min(
        1.5,
        shared.map(worth).reduce((sum, next) => sum + next, 0),
      ) +
      Math.max(0, ...shared.map(answers)) * 0.3 +
      manner(one.statement, other.statement) +
      alike +
      alikeness(one.source, other.source) +
      (outside === undefined ? 0.4 : 0),
    ...(outside === undefined ? {} : { elsewhere: outside === other ? 'critical' : 'favourable' }),
  };
}

/** The best matches of all that are added, best first; never many more in hand than are wanted. */
class Best {
  #found: Match[] = [];
  /** Score below which a match comes too late. */
  #least = -Infinity;

  add(match: Match): void {
    if (match.score < this.#least) return;
    this.#found.push(match);
    if (this.#found.length < shortlist * 10) return;
    this.#found = this.list();
    this.#least = this.#found.at(-1)?.score ?? -Infinity;
  }

  list(): Match[] {
    return this.#found
      .sort((a, b) => b.score - a.score || (key(a) < key(b) ? -1 : 1))
      .slice(0, shortlist);
  }
}

/** The most apt of a side, in the order in which they came: on the matter itself, told well by one who was there. */
function aptest(side: readonly Speaker[]): readonly Speaker[] {
  if (side.length <= mostOfSide) return side;
  const aptness = ({ statement, within }: Speaker) => Number(within) * 2 + tellingOf(statement);
  const hash = ({ statement: { id, source } }: Speaker) => id.slice(source.length);
  const kept = new Set(
    [...side]
      .sort((a, b) => aptness(b) - aptness(a) || (hash(a) < hash(b) ? -1 : 1))
      .slice(0, mostOfSide),
  );
  return side.filter((one) => kept.has(one));
}

/** Remembers what was found for a statement: each is asked again for every matter it speaks of. */
function once<Found>(find: (statement: Weighed) => Found): (statement: Weighed) => Found {
  const known = new WeakMap<Weighed, Found>();
  return (statement) => {
    const found = known.get(statement) ?? find(statement);
    known.set(statement, found);
    return found;
  };
}

const mattersOf = once(({ concepts, matters }: Weighed) => named(concepts, matters));

const named = (concepts: readonly Concept[], places: readonly number[]): readonly Concept[] =>
  places.flatMap((place) => concepts[place] ?? []);

const fitOf = (concept: Concept, { theme }: Matter): number =>
  theme === undefined ? (concept.kind === 'route' ? 0.6 : 1) : (fit[theme][concept.kind] ?? 0);

/** Worth of a shared concept, 0 to 1: how well it fits the theme, less where everybody speaks of it. */
function worthIn(
  all: readonly Weighed[],
  without: readonly Weighed[],
  about: Matter,
): (concept: Concept) => number {
  const counts = countMatters(all, without);
  const size = 1 + all.length - without.length;
  const most = Math.log(size);
  return (concept) => {
    const count = counts.get(nameOf(concept)) ?? 1;
    const rare = Math.log(size / count) / most;
    return fitOf(concept, about) * (0.5 + 0.5 * rare);
  };
}

function meets(outside: Weighed, shared: readonly Concept[], { theme }: Matter): boolean {
  if (theme === undefined) return false;
  const { kinds, under } = beyond[theme];
  return (
    outside.themes.some((one) => under.includes(one)) &&
    shared.some(({ kind }) => kinds.includes(kind))
  );
}

const isOwn = ({ voice }: Weighed): boolean => voice === 'experience';
const isReadable = ({ text }: Weighed): boolean => text.length >= 50 && text.length <= 220;

/** A person's own words, at a length that is readable; 0 to 0.4. */
const tellingOf = (one: Weighed): number =>
  Number(isOwn(one)) * 0.25 + Number(isReadable(one)) * 0.15;

/** A person's own words first, then lengths that are readable and alike; 0 to 1.1. */
function manner(one: Weighed, other: Weighed): number {
  const own = Number(isOwn(one)) + Number(isOwn(other));
  const readable = Number(isReadable(one)) + Number(isReadable(other));
  const [a, b] = [one.text.length, other.text.length];
  return own * 0.25 + readable * 0.15 + 0.3 * (Math.min(a, b) / Math.max(a, b));
}

/** 0 to 0.35: the same treatment for the same illness makes two accounts comparable. */
function alikeness(a: Source, b: Source): number {
  const route = a.route.some((one) => one !== 'unknown' && b.route.includes(one));
  const condition = a.condition.some((one) => b.condition.includes(one));
  const therapy = a.psychotherapy !== 'unknown' && a.psychotherapy === b.psychotherapy;
  return Number(route) * 0.15 + Number(condition) * 0.1 + Number(therapy) * 0.1;
}

/** Words of four letters or more, cut to their first five: enough to see that two texts meet. */
const stemsOf = once(
  ({ text }: Weighed): ReadonlySet<string> =>
    new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5))),
);

const nameOf = ({ kind, id }: Concept): string => `${kind}:${id}`;

/**
 * How often each key stands in a list of statements, less those that are left out. A list is counted once:
 * all themes look at the same.
 */
function counting(keysOf: (statement: Weighed) => Iterable<string>) {
  const add = (counts: Map<string, number>, some: readonly Weighed[], by: number) => {
    for (const one of some)
      for (const key of keysOf(one)) counts.set(key, (counts.get(key) ?? 0) + by);
    return counts;
  };
  const known = new WeakMap<readonly Weighed[], Map<string, number>>();
  return (all: readonly Weighed[], without: readonly Weighed[]): Map<string, number> => {
    const whole = known.get(all) ?? add(new Map(), all, 1);
    known.set(all, whole);
    const left = add(new Map(whole), without, -1);
    for (const [key, count] of left) if (count === 0) left.delete(key);
    return left;
  };
}

const countStems = counting(stemsOf);
const countMatters = counting((statement) => mattersOf(statement).map(nameOf));

/** What stems weigh, squared: more the fewer statements hold them, so that "ketamine" joins nothing. */
type Words = ReadonlyMap<string, number>;

function wordsIn(all: readonly Weighed[], without: readonly Weighed[]): Words {
  const size = 1 + all.length - without.length;
  const counts = [...countStems(all, without)];
  return new Map(counts.map(([stem, count]) => [stem, Math.log(size / count) ** 2]));
}

/**
 * How alike a statement is to each of `others` in their words, 0 to 1: the cosine of their stems (TF-IDF,
 * Salton and Buckley 1988).
 */
function likenessTo(others: readonly Weighed[], words: Words): (one: Weighed) => readonly number[] {
  const sizeOf = (one: Weighed) =>
    Math.sqrt([...stemsOf(one)].reduce((sum, stem) => sum + (words.get(stem) ?? 0), 0));
  const sizes = others.map(sizeOf);
  const holding = new Map<string, number[]>();
  for (const [at, other] of others.entries()) {
    for (const stem of stemsOf(other)) {
      const known = holding.get(stem);
      if (known === undefined) holding.set(stem, [at]);
      else known.push(at);
    }
  }
  return (one) => {
    const common = others.map(() => 0);
    for (const stem of stemsOf(one)) {
      const square = words.get(stem) ?? 0;
      for (const at of holding.get(stem) ?? []) common[at] = (common[at] ?? 0) + square;
    }
    const size = sizeOf(one);
    return common.map((sum, at) => (sum === 0 ? 0 : sum / (size * (sizes[at] ?? 1))));
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
