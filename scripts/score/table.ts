import type { Interval } from '../../src/pipeline/tag/intervals.ts';
import type { LabelScore, Score } from '../../src/pipeline/tag/score.ts';

const two = (value: number): string => value.toFixed(2);
const range = ({ value, low, high }: Interval): string =>
  `${two(value)} (${two(low)}–${two(high)})`;
const column = 20;

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, i) => (i === 0 ? cell.padEnd(column) : cell.padEnd(column - 2)))
    .join('')
    .trimEnd();

const labelRow = ({ label, support, precision, recall, f1 }: LabelScore): string =>
  row([`  ${label}`, String(support), range(precision), range(recall), range(f1)]);

const head = (title: string): string => row([title, 'statements', 'precision', 'recall', 'F1']);

/** A score as a table for the terminal; every figure with its 95 % interval. */
export function scoreTable(name: string, score: Score): string {
  const lines = [`${name}: ${score.statements} statements`, ''];
  lines.push(head('theme'), ...score.themes.map(labelRow));
  lines.push(`  macro-F1 ${two(score.themeMacroF1)}, all themes right ${range(score.exactThemes)}`);
  for (const { tag, accuracy, kappa, macroF1, labels } of score.choices) {
    lines.push('', head(tag), ...labels.map(labelRow));
    lines.push(`  macro-F1 ${two(macroF1)}, accuracy ${range(accuracy)}, kappa ${range(kappa)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What the intervals are, once under all tables. */
export const methodNote =
  'Intervals hold 95 %: Wilson (1927) for precision, recall and accuracy; bootstrap (Efron 1979),\n' +
  '1,000 resamples with a fixed seed, for F1 and kappa (Cohen 1960).\n';

/** What has to be known of the committed labels to read their figures rightly. */
export const committedNote =
  'The committed labels are by one person, who had read the sampled sentences before the lexicon was\n' +
  'written: expect less on pages nobody has seen.\n';
