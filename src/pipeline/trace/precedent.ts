import type { Verdict } from '../../vocabulary.ts';
import type { ParsedDecision } from '../../types.ts';
import { likeClaim } from './weights.ts';
import { stemsOf } from './words.ts';

/** A person's ruling, as knowledge about other claims. */
export interface Precedent {
  id: string;
  source: string;
  text: string;
  studies: readonly string[];
  verdict?: Verdict;
}

export interface Likeness {
  precedent: Precedent;
  /** 0 to 1: cosine of the rare words in common, less where figures differ. */
  like: number;
}

/** Rulings most like a text, the likest first; those that `leaveOut` names are not looked at. */
export type Precedents = (text: string, leaveOut?: LeaveOut) => Likeness[];
export type LeaveOut = (precedent: Precedent) => boolean;

/** All rulings on claims of the decision files, as precedents. */
export function precedentsIn(decisions: readonly ParsedDecision[]): Precedent[] {
  return decisions
    .flatMap(({ data }) =>
      (data?.claims ?? []).map((ruling): Precedent => ({
        id: ruling.id,
        source: data?.source ?? '',
        text: ruling.claim,
        studies: ruling.studies,
        ...(ruling.verdict === undefined ? {} : { verdict: ruling.verdict }),
      })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Makes rulings searchable by the words and figures of their claims. */
export function precedentsOver(all: readonly Precedent[]): Precedents {
  const counted = all.map((precedent) => ({
    precedent,
    counts: stemsOf(precedent.text),
    figures: figuresIn(precedent.text),
  }));
  const frequency = new Map<string, number>();
  for (const { counts } of counted) {
    for (const stem of counts.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const weigh = (counts: ReadonlyMap<string, number>): Map<string, number> =>
    new Map(
      [...counts.keys()].map((stem) => [
        stem,
        Math.log((all.length + 1) / ((frequency.get(stem) ?? 0) + 1)) + 1,
      ]),
    );
  const ready = counted.map((one) => ({ ...one, weights: weigh(one.counts) }));
  return (text, leaveOut) => {
    const asked = weigh(stemsOf(text));
    const figures = figuresIn(text);
    return ready
      .filter(({ precedent }) => leaveOut?.(precedent) !== true)
      .map((one) => ({
        precedent: one.precedent,
        like: cosine(asked, one.weights) * figuresAgree(figures, one.figures),
      }))
      .filter(({ like }) => like >= likeClaim)
      .sort((a, b) => b.like - a.like || (a.precedent.id < b.precedent.id ? -1 : 1));
  };
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [stem, weight] of a) common += weight * (b.get(stem) ?? 0);
  const lengths = Math.hypot(...a.values()) * Math.hypot(...b.values());
  return lengths === 0 ? 0 : common / lengths;
}

function figuresIn(text: string): Set<string> {
  const plain = text.replaceAll(/(\d),(?=\d{3})/g, '$1');
  return new Set([...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure));
}

/** Claims of other figures are other claims, however alike they sound. */
function figuresAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  const common = [...a].filter((figure) => b.has(figure)).length;
  if (common > 0) return 1;
  return a.size > 0 && b.size > 0 ? 0.6 : 0.8;
}
