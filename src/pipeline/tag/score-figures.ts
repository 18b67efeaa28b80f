import { bootstrap, wilson } from './intervals.ts';
import type { LabelScore, Reading } from './score.ts';

/** Value, upper end of a range and unit: what has to be right of a figure. */
interface Named {
  value: number;
  high?: number | undefined;
  unit: string;
}

const nameOf = ({ value, high, unit }: Named): string => `${value} ${high ?? ''} ${unit}`;

interface Counts {
  gold: number;
  given: number;
  hit: number;
}

/** How well figures are read, value and unit together; nothing where no line says which it holds. */
export function figureScore(readings: readonly Reading[]): LabelScore | undefined {
  const counted = readings.flatMap(({ row, tags }): Counts[] =>
    row.figures === undefined ? [] : [countsOf(row.figures, tags.figures)],
  );
  const { gold, given, hit } = sum(counted);
  if (gold === 0) return undefined;
  return {
    label: 'value and unit',
    support: gold,
    precision: wilson(hit, given),
    recall: wilson(hit, gold),
    f1: bootstrap(counted, (sample) => {
      const all = sum(sample);
      return all.gold + all.given === 0 ? 0 : (2 * all.hit) / (all.gold + all.given);
    }),
  };
}

function countsOf(gold: readonly Named[], given: readonly Named[]): Counts {
  const left = given.map(nameOf);
  let hit = 0;
  for (const figure of gold) {
    const at = left.indexOf(nameOf(figure));
    if (at === -1) continue;
    left.splice(at, 1);
    hit++;
  }
  return { gold: gold.length, given: given.length, hit };
}

const sum = (all: readonly Counts[]): Counts => ({
  gold: all.reduce((total, { gold }) => total + gold, 0),
  given: all.reduce((total, { given }) => total + given, 0),
  hit: all.reduce((total, { hit }) => total + hit, 0),
});
