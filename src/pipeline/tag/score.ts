import { stances, themes, voices } from '../../vocabulary.ts';
import { unitsOfGold, type Labelled } from './gold.ts';
import { bootstrap, wilson, type Interval } from './intervals.ts';
import type { Reader } from './reader.ts';
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
  themes: LabelScore[];
  /** Mean F1 over themes that occur. */
  themeMacroF1: number;
  /** Statements whose themes are all right. */
  exactThemes: Interval;
  choices: ChoiceScore[];
}

/** What people and the reader gave one statement. */
interface Pair {
  gold: string[];
  given: string[];
}

/** Precision, recall, F1 and agreement of the reader with labelled statements. */
export function score(rows: readonly Labelled[], reader: Reader): Score {
  const units = unitsOfGold(rows);
  const tags = units.map((unit) => readUnit(unit, reader));
  const pairs = (
    of: (row: { themes: string[]; voice: string; stance: string; claim: boolean }) => string[],
  ) => rows.map((row, i): Pair => ({ gold: of(row), given: of(tags[i] ?? row) }));
  const themed = pairs((row) => row.themes);
  const exact = themed.filter(({ gold, given }) => same(gold, given)).length;
  const byTheme = themes.map((theme) => labelScore(theme, themed));
  return {
    statements: rows.length,
    themes: byTheme,
    themeMacroF1: macro(byTheme),
    exactThemes: wilson(exact, rows.length),
    choices: [
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
