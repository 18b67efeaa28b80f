import { nameOf, type Frequencies, type View } from './frequencies.ts';
import { likenessTo } from './likeness.ts';
import { fitOf, leastFit, meets, same, type Matter } from './matter.ts';
import { isOwn, isReadable, type Side } from './sides.ts';
import type { Concept, Pair, Source } from '../../types.ts';
import type { Weighed } from './weighed.ts';

/** A favourable and a critical statement that answer each other, and how well. */
export interface Match {
  favourable: Weighed;
  critical: Weighed;
  shared: Concept[];
  score: number;
  /** The side that stands under another theme and is about the same matter. */
  elsewhere?: Pair['first'];
}

/** What words and matters weigh. */
export interface Weights {
  squareOf: (stem: string) => number;
  worth: (concept: Concept) => number;
}

/** How many of the best matches are weighed against each other. */
const shortlist = 300;
/** Least likeness in words of two statements that share no matter; below it they only happen to meet. */
const leastLikeness = 0.12;

/** The best matches of two sides, best first. */
export function matches(
  { favourable, critical }: { favourable: readonly Side[]; critical: readonly Side[] },
  { squareOf, worth }: Weights,
  about: Matter,
): Match[] {
  const likeness = likenessTo(
    critical.map(({ statement }) => statement),
    squareOf,
  );
  const best = new Best();
  for (const one of favourable) {
    const alike = likeness(one.statement);
    let at = 0;
    for (const other of critical) {
      const its = alike[at++] ?? 0;
      // Most share no matter for certain, and are looked at no further.
      if ((one.marks & other.marks) === 0 && !mayMatch(its, about)) continue;
      const found = matchOf(one, other, its, worth, about);
      if (found !== undefined) best.add(found);
    }
  }
  return best.list();
}

/** Whether two statements that share no matter can answer each other. */
const mayMatch = (alike: number, { except }: Matter): boolean =>
  except !== undefined || alike >= leastLikeness;

function matchOf(
  one: Side,
  other: Side,
  alike: number,
  worth: (concept: Concept) => number,
  about: Matter,
): Match | undefined {
  if ((!one.within && !other.within) || one.writer === other.writer) return undefined;
  const shared = sharedMatters(one, other, about);
  if (shared.length === 0 && !mayMatch(alike, about)) return undefined;
  // "No nausea" answers "fierce nausea" better than two who had it.
  const answers = (concept: Concept) =>
    Number(one.denied.includes(concept) && !other.denied.some((denied) => same(denied, concept)));
  if (shared.length > 1) {
    shared.sort((a, b) => answers(b) - answers(a) || worth(b) - worth(a) || (a.id < b.id ? -1 : 1));
  }
  const outside = one.within ? (other.within ? undefined : other) : one;
  if (outside !== undefined && !meets(outside.statement, shared, about)) return undefined;
  const matter = shared.some((concept) => fitOf(concept, about) >= leastFit);
  if (!matter && !mayMatch(alike, about)) return undefined;
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

const nothing: Concept[] = [];

/** Matters of the first that the second speaks of too; most share none. */
function sharedMatters({ matters }: Side, other: Side, { except }: Matter): Concept[] {
  let shared = nothing;
  for (const concept of matters) {
    if (same(concept, except)) continue;
    for (const its of other.matters) {
      if (!same(its, concept)) continue;
      shared = shared === nothing ? [concept] : [...shared, concept];
      break;
    }
  }
  return shared;
}

/** Worth of a shared concept, 0 to 1: how well it fits the theme, less where everybody speaks of it. */
export function worthIn(
  frequencies: Frequencies,
  view: View,
  about: Matter,
): (concept: Concept) => number {
  const { statements, matter } = frequencies.seen(view);
  const size = 1 + statements;
  const most = Math.log(size);
  return (concept) => {
    const rare = Math.log(size / Math.max(1, matter(nameOf(concept)))) / most;
    return fitOf(concept, about) * (0.5 + 0.5 * rare);
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
      .sort((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1))
      .slice(0, shortlist);
  }
}

const keyOf = ({ favourable, critical }: Match): string => `${favourable.id} ${critical.id}`;

/** A person's own words first, then lengths that are readable and alike; 0 to 1.1. */
function manner(one: Weighed, other: Weighed): number {
  const own = Number(isOwn(one)) + Number(isOwn(other));
  const readable = Number(isReadable(one)) + Number(isReadable(other));
  const [a, b] = [one.length, other.length];
  return own * 0.25 + readable * 0.15 + 0.3 * (Math.min(a, b) / Math.max(a, b));
}

/** 0 to 0.35: the same treatment for the same illness makes two accounts comparable. */
function alikeness(a: Source, b: Source): number {
  const route = a.route.some((one) => one !== 'unknown' && b.route.includes(one));
  const condition = a.condition.some((one) => b.condition.includes(one));
  const therapy = a.psychotherapy !== 'unknown' && a.psychotherapy === b.psychotherapy;
  return Number(route) * 0.15 + Number(condition) * 0.1 + Number(therapy) * 0.1;
}
