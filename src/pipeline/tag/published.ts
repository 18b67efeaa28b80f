import type { Labelled } from './gold.ts';
import { thousandths, type Interval } from './intervals.ts';
import type { Reader } from './reader.ts';
import { calibration, type Bin } from './calibration.ts';
import { reliable, score, type LabelScore } from './score.ts';

/** One line of `scores.json`. */
export interface Published {
  label: string;
  support: number;
  precision: number | null;
  recall: number | null;
  f1: number;
  precisionInterval: [number, number];
  recallInterval: [number, number];
  f1Interval: [number, number];
  /** Its F1 is too low to rely on; shown wherever the label is. */
  unreliable: boolean;
}

/** What the methods page shows: the reader on labelled statements it has not learnt from. */
export interface Scores {
  statements: number;
  labels: Published[];
  calibration: Bin[];
}

/** Scores of the committed test part; a pure function, so that the build can show them. */
export function published(rows: readonly Labelled[], reader: Reader): Scores {
  const result = score(rows, reader);
  const labels = [
    ...result.themes.map((label) => line(label, label.label)),
    ...result.choices.flatMap(({ tag, labels: all }) =>
      all.map((label) => line(label, `${tag}: ${label.label}`)),
    ),
  ];
  return { statements: result.statements, labels, calibration: calibration(result.readings) };
}

const ends = ({ low, high }: Interval): [number, number] => [thousandths(low), thousandths(high)];

const line = ({ support, precision, recall, f1 }: LabelScore, label: string): Published => ({
  label,
  support,
  precision: thousandths(precision.value),
  recall: support === 0 ? null : thousandths(recall.value),
  f1: thousandths(f1.value),
  precisionInterval: ends(precision),
  recallInterval: ends(recall),
  f1Interval: ends(f1),
  unreliable: f1.value < reliable,
});
