import { stanceLead, voiceLead } from '../../src/pipeline/tag/model/confidence.ts';
import { decide, margins } from '../../src/pipeline/tag/model/decide.ts';
import { columnOf, themes, type Model } from '../../src/pipeline/tag/model/table.ts';
import { truth } from './measure.ts';
import type { Studied } from './fit.ts';
import { logistic } from './logistic.ts';

type Point = readonly [score: number, so: boolean];

/**
 * Curves from margin to probability (Platt 1999), fitted on scores out of fold: for themes and claim of
 * being there, for voice and stance of being right.
 */
export function curves(
  studied: readonly Studied[],
  scores: readonly Float64Array[],
  cuts: Pick<Model, 'cuts' | 'mixed'>,
): Record<string, [number, number]> {
  const points: Record<string, Point[]> = { voice: [], stance: [] };
  studied.forEach(({ lesson, found }, row) => {
    const own = scores[row];
    if (!own || lesson.from === 'patterns') return;
    const margin = margins(own, lesson.unit.kind, cuts);
    for (const label of [...themes, 'claim'] as const) {
      const so = lesson.truth[label];
      if (so !== undefined) (points[label] ??= []).push([margin[columnOf[label]] ?? 0, so]);
    }
    if (lesson.from === 'psytar') return;
    const decision = decide(lesson.unit, margin, found, cuts);
    points.voice?.push([
      voiceLead(margin, decision),
      decision.voice === truth(lesson.truth, 'voice'),
    ]);
    points.stance?.push([
      stanceLead(margin, decision),
      decision.stance === truth(lesson.truth, 'stance'),
    ]);
  });
  return Object.fromEntries(Object.entries(points).map(([label, all]) => [label, curve(all)]));
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function curve(points: readonly Point[]): [number, number] {
  const { bias, weights } = logistic({
    rows: {
      start: Int32Array.from([...points, 0], (_, row) => row),
      columns: new Int32Array(points.length),
      values: Float64Array.from(points, ([score]) => score),
      width: 1,
    },
    of: points.map((_, row) => row),
    target: points.map(([, so]) => so),
    weight: points.map(() => 1),
    penalty: 0.01,
  });
  return [rounded(weights[0] ?? 0), rounded(bias)];
}
