import { isAccount } from '../../src/pipeline/tag/context.ts';
import { accountKinds } from '../../src/vocabulary.ts';
import { decide, margins } from '../../src/pipeline/tag/model/decide.ts';
import {
  columnOf,
  columns,
  stances,
  themes,
  voices,
  type Column,
  type Model,
} from '../../src/pipeline/tag/model/table.ts';
import type { Studied } from './fit.ts';
import { f1, highest, truth } from './measure.ts';

/** Cuts that are tried: from −4 to 2 in steps of a tenth. */
const grid = Array.from({ length: 61 }, (_, at) => (at - 40) / 10);

export type Cuts = Pick<Model, 'cuts' | 'mixed'>;

interface Example {
  studied: Studied;
  scores: Float64Array;
}

/** The cuts that are best on scores out of fold: for pages in general, and for patients' reviews. */
export function bestCuts(studied: readonly Studied[], scores: readonly Float64Array[]): Cuts {
  const all = studied.flatMap((one, row): Example[] => {
    const own = scores[row];
    return own ? [{ studied: one, scores: own }] : [];
  });
  // Sentences made from patterns share their parts, so that no fold leaves them out.
  const fit = all.filter(({ studied: { lesson } }) => lesson.from !== 'patterns');
  const ours = fit.filter(({ studied: { lesson } }) => lesson.from !== 'psytar');
  const reviews = fit.filter(({ studied: { lesson } }) => lesson.unit.kind === 'patient-review');
  const pages = ours.filter(({ studied: { lesson } }) => !isAccount(lesson.unit));
  const accounts = ours.filter(({ studied: { lesson } }) => isAccount(lesson.unit));
  const cuts: Cuts = { cuts: { all: cutsFor(ours) }, mixed: 0 };
  choose(ours, cuts, 'all', voices, 'voice');
  const shared = cuts.cuts.all ?? [];
  for (const kind of accountKinds) cuts.cuts[kind] = [...shared];
  // Accounts find fault far oftener than pages do.
  choose(pages, cuts, 'all', ['favourable', 'critical'], 'stance');
  choose(accounts, cuts, 'experience-post', ['favourable', 'critical'], 'stance');
  for (const kind of accountKinds) cuts.cuts[kind] = [...(cuts.cuts['experience-post'] ?? [])];
  const own = cuts.cuts['patient-review'] ?? [];
  const psytar = reviews.filter(({ studied }) => studied.lesson.from === 'psytar');
  const written = reviews.filter(({ studied }) => studied.lesson.from !== 'psytar');
  // Real reviews, with labels as frequent as they are, count twice.
  const parts = psytar.length === 0 ? [] : [psytar, psytar, written];
  // Without PsyTAR there are too few reviews for cuts of their own.
  if (parts.length > 1) {
    for (const theme of ['benefit', 'side-effect', 'variable-response'] as const) {
      own[columnOf[theme]] = bestCut(parts, columnOf[theme]);
    }
  }
  cuts.mixed = highest([0, 0.25, 0.5, 0.75, 1], (mixed) =>
    worth(ours, { ...cuts, mixed }, 'stance'),
  );
  return cuts;
}

/** Sentences of the corpus, written ones and PsyTAR's differ in how often a label holds: each part counts alike. */
const byOrigin = (examples: readonly Example[]): Example[][] => [
  ...Map.groupBy(examples, ({ studied }) => studied.lesson.from).values(),
];

function cutsFor(ours: readonly Example[]): number[] {
  const found = columns.map(() => 0);
  for (const column of [...themes, 'claim'] as const) {
    found[columnOf[column]] = bestCut(byOrigin(ours), columnOf[column]);
  }
  return found;
}

/** How much the share of right answers counts beside F1: alone, F1 gives rare labels far too often. */
const rightness = 1;

/** The cut with the best F1 and share of right answers over parts, each part counting alike. */
function bestCut(parts: readonly (readonly Example[])[], column: number): number {
  const name = columns[column];
  const value = (cut: number) => {
    let sum = 0;
    for (const part of parts) {
      const pairs = part.map(({ studied, scores }): [boolean, boolean] => [
        name !== undefined && studied.lesson.truth[name] === true,
        (scores[column] ?? 0) > cut,
      ]);
      sum +=
        f1(pairs) + (rightness * pairs.filter(([so, said]) => so === said).length) / pairs.length;
    }
    return sum;
  };
  return highest(grid, value);
}

/** Coordinate by coordinate, twice: offsets of voices or stances, by macro-F1 of what is decided. */
function choose(
  examples: readonly Example[],
  cuts: Cuts,
  kind: string,
  names: readonly string[],
  tag: 'voice' | 'stance',
): void {
  const own = cuts.cuts[kind] ?? [];
  for (let round = 0; round < 2; round++) {
    for (const name of names) {
      const at = columnOf[`${tag}:${name}` as Column];
      own[at] = highest(grid, (cut) => {
        own[at] = cut;
        return worth(examples, cuts, tag);
      });
    }
  }
}

/** Macro-F1 and the share of right answers. */
function worth(ours: readonly Example[], cuts: Cuts, tag: 'voice' | 'stance'): number {
  const values: readonly string[] = tag === 'voice' ? voices : stances;
  const pairs = ours.map(({ studied: { lesson, found }, scores }) => {
    const margin = margins(scores, lesson.unit.kind, cuts);
    const decision = decide(lesson.unit, margin, found, cuts);
    return [truth(lesson.truth, tag), decision[tag]] as const;
  });
  const each = values.map((value) =>
    f1(pairs.map(([gold, given]) => [gold === value, given === value])),
  );
  const macro = each.reduce((sum, one) => sum + one, 0) / values.length;
  const right = pairs.filter(([gold, given]) => gold === given).length / pairs.length;
  return macro + rightness * right;
}
