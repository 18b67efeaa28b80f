import { minimise } from './minimise.ts';

/** Rows of features, compressed: row `r` holds `columns[start[r]…start[r + 1]]` with `values`. */
export interface Rows {
  start: Int32Array;
  columns: Int32Array;
  values: Float64Array;
  /** Number of columns. */
  width: number;
}

export interface Task {
  rows: Rows;
  /** Numbers of the rows to learn from. */
  of: readonly number[];
  /** Of each row of `rows`, whether it is so. */
  target: readonly boolean[];
  weight: readonly number[];
  /** How strongly weights are held near 0. */
  penalty: number;
}

/** A bias and one weight a column. */
export interface Weights {
  bias: number;
  weights: Float64Array;
}

/**
 * Logistic regression with an L2 penalty, the bias left free. Starts at 0, so the same rows give the
 * same weights.
 */
export function logistic(task: Task): Weights {
  const { width } = task.rows;
  const gradient = new Float64Array(width + 1);
  const found = minimise(new Float64Array(width + 1), (at) => ({
    value: loss(task, at, gradient),
    gradient,
  }));
  return { bias: found[width] ?? 0, weights: found.slice(0, width) };
}

/** The penalised loss at a place; its slope is left in `gradient`. */
function loss(task: Task, at: Float64Array, gradient: Float64Array): number {
  const { start, columns, values, width } = task.rows;
  let value = 0;
  for (let column = 0; column < width; column++) {
    const weight = at[column] ?? 0;
    value += 0.5 * task.penalty * weight * weight;
    gradient[column] = task.penalty * weight;
  }
  gradient[width] = 0;
  for (const row of task.of) {
    const [from, to] = [start[row] ?? 0, start[row + 1] ?? 0];
    let score = at[width] ?? 0;
    for (let i = from; i < to; i++) score += (values[i] ?? 0) * (at[columns[i] ?? 0] ?? 0);
    const counts = task.weight[row] ?? 0;
    const so = task.target[row] === true;
    value += counts * softplus(so ? -score : score);
    const slope = counts * (1 / (1 + Math.exp(-score)) - (so ? 1 : 0));
    gradient[width] = (gradient[width] ?? 0) + slope;
    for (let i = from; i < to; i++) {
      const column = columns[i] ?? 0;
      gradient[column] = (gradient[column] ?? 0) + slope * (values[i] ?? 0);
    }
  }
  return value;
}

/** log(1 + eˣ), without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** Score of a row. */
export function scoreOf(
  { start, columns, values }: Rows,
  row: number,
  { bias, weights }: Weights,
): number {
  let score = bias;
  for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i++) {
    score += (values[i] ?? 0) * (weights[columns[i] ?? 0] ?? 0);
  }
  return score;
}
