import type { Interval } from '../../src/pipeline/tag/intervals.ts';
import type { Bin, Miss } from '../../src/pipeline/tag/calibration.ts';
import {
  reliable,
  type LabelScore,
  type Reading,
  type Score,
} from '../../src/pipeline/tag/score.ts';

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
  row([
    `  ${label}`,
    String(support),
    range(precision),
    range(recall),
    range(f1),
    support > 0 && f1.value < reliable ? 'unreliable' : '',
  ]);

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
  if (score.figures) lines.push('', head('figures'), labelRow(score.figures));
  return `${lines.join('\n')}\n`;
}

/** What the intervals are, once under all tables. */
export const methodNote =
  'Intervals hold 95 %: Wilson (1927) for precision, recall and accuracy; bootstrap (Efron 1979),\n' +
  '1,000 resamples with a fixed seed, for F1 and kappa (Cohen 1960).\n';

/** What has to be known of the committed labels to read their figures rightly. */
export const committedNote =
  'The committed labels are by two annotators working independently, then adjudicated. Test documents were\n' +
  'not learnt from, but they are paraphrases in the style of those that were: expect less elsewhere.\n';

/** What was given for what: rows what people said, columns what the reader said. */
export function confusion(
  readings: readonly Reading[],
  tag: 'voice' | 'stance',
  values: readonly string[],
): string {
  const rows = values.map((gold) =>
    row([
      `  ${gold}`,
      ...values.map((given) =>
        String(readings.filter((one) => one.row[tag] === gold && one.tags[tag] === given).length),
      ),
    ]),
  );
  return `${[row([`${tag}: people ↓`, ...values]), ...rows].join('\n')}\n`;
}

/** Stated against observed probabilities. */
export function calibrationTable(bins: readonly Bin[]): string {
  const lines = bins
    .filter(({ tags }) => tags > 0)
    .map(({ from, to, tags, stated, right }) =>
      row([`  ${two(from)}–${two(to)}`, String(tags), two(stated), two(right)]),
    );
  return `${[row(['probability', 'tags', 'stated', 'right']), ...lines].join('\n')}\n`;
}

/** Errors with the labels in question: what people said and what the reader said. */
export function missList(misses: readonly Miss[]): string {
  const labels = (of: { themes: string[]; voice: string; stance: string }) =>
    [of.themes.join('+') || 'none', of.voice, of.stance].join(', ');
  return misses
    .map(
      ({ row: one, tags, wrong }) =>
        `  ${one.id}: ${one.text}\n    wrong: ${wrong.join(', ')}. People: ${labels(one)}. Reader: ${labels(tags)}\n`,
    )
    .join('');
}
