import type { Featured } from '../../src/pipeline/tag/model/features.ts';
import { columns, type Column } from '../../src/pipeline/tag/model/table.ts';
import { logistic, scoreOf, type Rows, type Weights } from './logistic.ts';
import { folds, type Lesson } from './rows.ts';
import { telling } from './telling.ts';

const penalty = 3;

/** A lesson with what was found in its text. */
export interface Studied {
  lesson: Lesson;
  found: Featured;
}

/** Weights of one column, learnt from the lessons that say something about it: telling features count more. */
export function learn(
  studied: readonly Studied[],
  rows: Rows,
  column: Column,
  leftOut?: number,
): Weights {
  const known = studied.flatMap(({ lesson }, row) =>
    lesson.truth[column] === undefined || lesson.fold === leftOut ? [] : [row],
  );
  const task = {
    rows,
    of: known,
    target: studied.map(({ lesson }) => lesson.truth[column] === true),
    weight: studied.map(({ lesson }) => lesson.weight),
  };
  const factor = telling(task);
  const values = rows.values.map((value, i) => value * (factor[rows.columns[i] ?? 0] ?? 1));
  const { bias, weights } = logistic({ ...task, rows: { ...rows, values }, penalty });
  return { bias, weights: weights.map((one, at) => one * (factor[at] ?? 1)) };
}

/** Scores of every lesson by weights learnt without its fold: a row a lesson, a score a column. */
export function scoresOutOfFold(
  studied: readonly Studied[],
  rows: Rows,
  told: (column: Column) => void,
): Float64Array[] {
  const scores = studied.map(() => new Float64Array(columns.length));
  columns.forEach((column, at) => {
    for (let fold = 0; fold < folds; fold++) {
      const weights = learn(studied, rows, column, fold);
      studied.forEach(({ lesson }, row) => {
        const own = scores[row];
        if (own && lesson.fold === fold) own[at] = scoreOf(rows, row, weights);
      });
    }
    told(column);
  });
  return scores;
}
