import { stances, themes, voices } from '../../vocabulary.ts';
import { unitsOfGold, type Labelled } from './gold.ts';
import { bootstrap, wilson, type Interval } from './intervals.ts';
import type { Reader } from './reader.ts';
import { figureScore } from './score-figures.ts';
import type { Tags } from '../../types.ts';
import { readUnit } from './read-unit.ts';

/** How well one label is given: right among those given, found among those that should be, F1. */
export interface LabelScore {
  label: string;
  /** Statements people gave the label. */
  support: number;
  precision: Interval;
  recall: Interval;
  f1: Interval;
}

/** A tag of which each statement has exactly one value. */
export interface ChoiceScore {
  tag: 'voice' | 'stance' | 'claim';
  accuracy: Interval;
  /** Cohen's kappa (Cohen 1960, doi:10.1177/001316446002000104). */
  kappa: Interval;
  /** Mean F1 over the values that occur. */
  macroF1: number;
  labels: LabelScore[];
}

export interface Score {
  statements: number;
  /** What was asked for and given, statement by statement. */
  readings: Reading[];
  themes: LabelScore[];
  /** Mean F1 over themes that occur. */
  themeMacroF1: number;
  /** Statements whose themes are all right. */
  exactThemes: Interval;
  choices: ChoiceScore[];
  /** Where the labels name figures. */
  figures?: LabelScore;
}

/** A labelled statement and what the reader made of it. */
export interface Reading {
  row: Labelled;
  tags: Tags;
}

/** Below this F1 a label is marked as unreliable wherever it is shown. */
export const reliable = 0.7;

/** What people and the reader gave one statement. */
interface Pair {
  gold: string[];
  given: string[];
}

/** Precision, recall, F1 and agreement of the reader with labelled statements. */
export function score(rows: readonly Labelled[], reader: Reader): Score {
  const units = unitsOfGold(rows);
  const readings = rows.flatMap((row, at): Reading[] => {
    const unit = units[at];
    return unit ? [{ row, tags: readUnit(unit, reader) }] : [];
  });
  return scoreOf(readings);
}

/** The same from readings that are there already, by people or by the reader. */
export function scoreOf(readings: Reading[]): Score {
  const rows = readings.map(({ row }) => row);
  const pairs = (
    of: (row: { themes: string[]; voice: string; stance: string; claim: boolean }) => string[],
  ) => readings.map(({ row, tags }): Pair => ({ gold: of(row), given: of(tags) }));
  const asked = rows.some((row) => row.asked !== undefined)
    ? themes.filter((theme) => rows.some((row) => row.asked?.includes(theme)))
    : themes;
  const themed = pairs((row) => row.themes);
  const within = (labels: readonly string[]) => labels.filter((label) => includes(asked, label));
  const exact = themed.filter(({ gold, given }) => same(within(gold), within(given))).length;
  const byTheme = asked.map((theme) => labelScore(theme, themed));
  const figures = figureScore(readings);
  return {
    statements: rows.length,
    readings,
    themes: byTheme,
    themeMacroF1: macro(byTheme),
    exactThemes: wilson(exact, rows.length),
    ...(figures && { figures }),
    choices:
      asked !== themes
        ? []
        : [
            choice(
              'voice',
              voices,
              pairs((row) => [row.voice]),
            ),
            choice(
              'stance',
              stances,
              pairs((row) => [row.stance]),
            ),
            choice(
              'claim',
              ['yes', 'no'],
              pairs((row) => [row.claim ? 'yes' : 'no']),
            ),
          ],
  };
}

const includes = (list: readonly string[], one: string): boolean => list.includes(one);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((label) => b.includes(label));

function choice(
  tag: ChoiceScore['tag'],
  values: readonly string[],
  pairs: readonly Pair[],
): ChoiceScore {
  const labels = values.map((value) => labelScore(value, pairs));
  const right = pairs.filter(({ gold, given }) => same(gold, given)).length;
  const accuracy = wilson(right, pairs.length);
  return { tag, accuracy, kappa: bootstrap(pairs, kappa), macroF1: macro(labels), labels };
}

function labelScore(label: string, pairs: readonly Pair[]): LabelScore {
  const { hit, given, gold } = counts(label, pairs);
  return {
    label,
    support: gold,
    precision: wilson(hit, given),
    recall: wilson(hit, gold),
    f1: bootstrap(pairs, (sample) => f1(counts(label, sample))),
  };
}

function counts(label: string, pairs: readonly Pair[]) {
  let [hit, given, gold] = [0, 0, 0];
  for (const pair of pairs) {
    const isGiven = pair.given.includes(label);
    const isGold = pair.gold.includes(label);
    if (isGiven) given++;
    if (isGold) gold++;
    if (isGiven && isGold) hit++;
  }
  return { hit, given, gold };
}

const f1 = ({ hit, given, gold }: { hit: number; given: number; gold: number }): number =>
  given + gold === 0 ? 0 : (2 * hit) / (given + gold);

function macro(labels: readonly LabelScore[]): number {
  const present = labels.filter(({ support }) => support > 0);
  return present.reduce((sum, label) => sum + label.f1.value, 0) / Math.max(present.length, 1);
}

function kappa(pairs: readonly Pair[]): number {
  const agreed = pairs.filter(({ gold, given }) => gold[0] === given[0]).length / pairs.length;
  const share = (of: (pair: Pair) => string | undefined) =>
    Array.from(Map.groupBy(pairs, of), ([key, all]) => [key, all.length / pairs.length] as const);
  const people = share(({ gold }) => gold[0]);
  const machine = new Map(share(({ given }) => given[0]));
  const chance = people.reduce((sum, [key, part]) => sum + part * (machine.get(key) ?? 0), 0);
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}
