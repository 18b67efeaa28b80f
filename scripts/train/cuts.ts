import { decide } from '../../src/pipeline/tag/model/decide.ts';
import {
  columnOf,
  columns,
  stances,
  themes,
  voices,
  type Model,
} from '../../src/pipeline/tag/model/table.ts';
import type { Studied } from './fit.ts';

const grid = Array.from({ length: 41 }, (_, at) => Math.round((at - 25) * 10) / 100);

export type Cuts = Pick<Model, 'cuts' | 'mixed'>;

interface Example {
  studied: Studied;
  scores: Float64Array;
}

/** The cuts that give the best F1 on scores out of fold: for pages in general, and for patients' reviews. */
export function bestCuts(studied: readonly Studied[], scores: readonly Float64Array[]): Cuts {
  const all = studied.flatMap((one, row): Example[] => {
    const own = scores[row];
    return own ? [{ studied: one, scores: own }] : [];
  });
  // Sentences made from patterns share their parts, so that no fold leaves them out.
  const fit = all.filter(({ studied: { lesson } }) => lesson.from !== 'patterns');
  const ours = fit.filter(({ studied: { lesson } }) => lesson.from !== 'psytar');
  const reviews = fit.filter(({ studied: { lesson } }) => lesson.unit.kind === 'patient-review');
  const cuts: Cuts = { cuts: { all: columns.map(() => 0), 'patient-review': [] }, mixed: 0 };
  const general = cuts.cuts.all ?? [];
  for (const column of [...themes, 'claim'] as const) {
    general[columnOf[column]] = bestCut([ours], columnOf[column]);
  }
  choose(ours, cuts);
  const own = [...general];
  const parts = [
    reviews.filter(({ studied: { lesson } }) => lesson.from === 'psytar'),
    reviews.filter(({ studied: { lesson } }) => lesson.from !== 'psytar'),
  ];
  // Without PsyTAR there are too few reviews for cuts of their own.
  if ((parts[0]?.length ?? 0) > 0) {
    for (const theme of ['benefit', 'side-effect', 'variable-response'] as const) {
      own[columnOf[theme]] = bestCut(parts, columnOf[theme]);
    }
  }
  cuts.cuts['patient-review'] = own;
  return cuts;
}

/** The cut with the best mean F1 over parts. */
function bestCut(parts: readonly (readonly Example[])[], column: number): number {
  const name = columns[column];
  const value = (cut: number) =>
    parts.reduce(
      (sum, part) =>
        sum +
        f1(
          part.map(({ studied, scores }) => [
            name !== undefined && studied.lesson.truth[name] === true,
            (scores[column] ?? 0) > cut,
          ]),
        ),
      0,
    );
  return highest(
    grid.map((step) => step * 8),
    value,
  );
}

/** Coordinate by coordinate, twice: offsets of voices and stances, by macro-F1 of what is decided. */
function choose(ours: readonly Example[], cuts: Cuts): void {
  const general = cuts.cuts.all ?? [];
  for (let round = 0; round < 2; round++) {
    for (const voice of voices) {
      const at = columnOf[`voice:${voice}`];
      general[at] = highest(
        grid.map((step) => step * 4),
        (cut) => {
          general[at] = cut;
          return macro(ours, cuts, voices, 'voice');
        },
      );
    }
    for (const side of ['favourable', 'critical'] as const) {
      const at = columnOf[`stance:${side}`];
      general[at] = highest(
        grid.map((step) => step * 6),
        (cut) => {
          general[at] = cut;
          return macro(ours, cuts, stances, 'stance');
        },
      );
    }
    cuts.mixed = highest([0, 0.25, 0.5, 0.75, 1], (mixed) => {
      cuts.mixed = mixed;
      return macro(ours, cuts, stances, 'stance');
    });
  }
}

function macro(
  ours: readonly Example[],
  cuts: Cuts,
  values: readonly string[],
  tag: 'voice' | 'stance',
): number {
  const general = cuts.cuts.all ?? [];
  const pairs = ours.map(({ studied: { lesson, found }, scores }) => {
    const margin = scores.map((score, column) => score - (general[column] ?? 0));
    const decision = decide(lesson.unit, margin, found, cuts);
    return [truth(lesson.truth, tag), decision[tag]] as const;
  });
  const each = values.map((value) =>
    f1(pairs.map(([gold, given]) => [gold === value, given === value])),
  );
  return each.reduce((sum, one) => sum + one, 0) / values.length;
}

/** The voice or stance a lesson has. */
export function truth(known: Studied['lesson']['truth'], tag: 'voice' | 'stance'): string {
  if (tag === 'voice') return voices.find((voice) => known[`voice:${voice}`]) ?? '';
  const [good, bad] = [known['stance:favourable'], known['stance:critical']];
  if (good && bad) return 'mixed';
  return good ? 'favourable' : bad ? 'critical' : 'neutral';
}

/** The first of the values of greatest worth; ties go to the one nearest 0. */
function highest(values: readonly number[], worth: (value: number) => number): number {
  let best = { value: 0, worth: Number.NEGATIVE_INFINITY };
  for (const value of [...values].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)) {
    const found = worth(value);
    if (found > best.worth + 1e-9) best = { value, worth: found };
  }
  return best.value;
}

/** F1 of pairs of "is so" and "was said to be so". */
export function f1(pairs: readonly (readonly [boolean, boolean])[]): number {
  let [hit, gold, given] = [0, 0, 0];
  for (const [so, said] of pairs) {
    if (so) gold++;
    if (said) given++;
    if (so && said) hit++;
  }
  return gold + given === 0 ? 0 : (2 * hit) / (gold + given);
}
