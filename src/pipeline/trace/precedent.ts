import type { Verdict } from '../../vocabulary.ts';
import type { ParsedDecision } from '../../types.ts';
import { inStudyWords } from './canonical.ts';
import { likeClaim } from './weights.ts';
import { placesOf, stemsOf } from './words.ts';

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

/** A claim as it was made, and in the words of studies. */
type Said = Readonly<Record<'text' | 'plain', string>>;

/** Rulings most like a claim, the likest first; those that `leaveOut` names are not looked at. */
export type Precedents = (said: Said, leaveOut?: LeaveOut) => Likeness[];
export type LeaveOut = (precedent: Precedent) => boolean;

/** All rulings on claims of the decision files, as precedents. */
export function precedentsIn(decisions: readonly Pick<ParsedDecision, 'data'>[]): Precedent[] {
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
    counts: stemsOf(inStudyWords(precedent.text)),
    figures: figuresIn(precedent.text),
  }));
  const frequency = new Map<string, number>();
  for (const { counts } of counted) {
    for (const stem of counts.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const weightOf = (stem: string): number =>
    Math.log((all.length + 1) / ((frequency.get(stem) ?? 0) + 1)) + 1;
  /** Length of the vector of a text, whose stems weigh the same wherever they stand. */
  const lengthOf = (counts: ReadonlyMap<string, number>): number =>
    Math.hypot(...[...counts.keys()].map(weightOf));
  const ready = counted.map((one) => ({ ...one, length: lengthOf(one.counts) }));
  const holding = placesOf(ready.map(({ counts }) => counts));
  const likenesses = ({ text, plain }: Said): Likeness[] => {
    const asked = stemsOf(plain);
    const figures = figuresIn(text);
    const length = lengthOf(asked);
    const common = new Map<number, number>();
    for (const stem of asked.keys()) {
      const weight = weightOf(stem);
      for (const at of holding.get(stem) ?? [])
        common.set(at, (common.get(at) ?? 0) + weight * weight);
    }
    return [...common]
      .flatMap(([at, sum]) => {
        const one = ready[at];
        const lengths = length * (one?.length ?? 0);
        if (one === undefined || lengths === 0) return [];
        const like = (sum / lengths) * figuresAgree(figures, one.figures);
        return like >= likeClaim ? [{ precedent: one.precedent, like }] : [];
      })
      .sort((a, b) => b.like - a.like || (a.precedent.id < b.precedent.id ? -1 : 1));
  };
  // One claim asks several times, one after the other.
  let last: { text: string; found: Likeness[] } | undefined;
  return (said, leaveOut) => {
    if (last?.text !== said.text) last = { text: said.text, found: likenesses(said) };
    return last.found.filter(({ precedent }) => leaveOut?.(precedent) !== true);
  };
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
