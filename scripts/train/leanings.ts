import { hasFault } from '../../src/fault.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { wilson, type Interval } from '../../src/pipeline/tag/intervals.ts';
import {
  likeliest,
  shareOf,
  shownBy,
  toldOf,
  type Leaning,
  type Leanings,
  type Shown,
} from '../../src/pipeline/trace/leaning.ts';
import type { WrittenClaim } from '../../src/pipeline/trace/written.ts';
import { studyRecord } from '../../src/pipeline/trace/record.ts';
import { heldBack } from '../../src/pipeline/trace/score.ts';
import { signs } from '../../src/pipeline/trace/signs.ts';
import { createAsker, type TracerOptions } from '../../src/pipeline/trace/tracer.ts';
import { proposed } from '../../src/pipeline/trace/verdict.ts';
import type { Unit } from '../../src/types.ts';
import { verdicts, type Verdict } from '../../src/vocabulary.ts';
import { Failure } from '../command.ts';
import { readWrittenClaims } from '../score/read-written-claims.ts';
import { logistic, type Rows, type Weights } from './logistic.ts';

/** A ruled claim with what it shows; `ruled` is what a person said. */
export interface Case extends Shown {
  ruled: Verdict;
  /** How much it counts in learning. */
  counts: number;
}

/**
 * How much a claim counts in learning: most if it stands on a real page, of which there are fewest, least if it was
 * written on a given study, so that verdicts are not as frequent as on pages.
 */
const counts = { real: 4, dev: 1, onStudy: 0.4 };
const folds = 8;
/** How strongly weights are held near 0; 1 to 8 do alike out of fold. */
const penalty = 4;
/** Signs and phrases that fewer claims show say nothing. */
const fewest = { signs: 5, phrases: 3 };

/**
 * What the ruled claims show that the tracer may be tuned on: rulings that are not held back, each without its own
 * ruling, and the written claims but those of the part held back. Claims that
 * a rule settles are among them: they too tell what signs and words speak for.
 */
export async function casesOf(root: string): Promise<Case[]> {
  const { files } = await read(root);
  const corpus = parse({ files: files.filter(({ kind }) => kind !== 'gold'), faults: [] });
  if (corpus.files.some(hasFault))
    throw new Failure('reviews: Unexpected faults, run `npm run check`');
  const studies = corpus.studies.flatMap((study) => studyRecord(study) ?? []);
  // Written claims are liker to one another than to those of pages: signs are learnt without them.
  const { ask, record } = createAsker({ ...corpus, studies }, []);
  const caseOf = (unit: Unit, ruled: Verdict, weight: number, options?: TracerOptions): Case[] => {
    const found = ask(unit, options);
    if ('refused' in found) return [];
    const { asked, leads } = found;
    const told = toldOf(asked, leads, record, proposed(asked, leads, record));
    return [{ ...shownBy(told), ruled, counts: weight }];
  };
  const kinds = new Map(corpus.sources.map(({ slug, data }) => [slug, data?.kind]));
  const ruled = corpus.decisions.flatMap(({ data }) =>
    (data?.claims ?? []).flatMap(({ id, claim: text, kind: claimKind, verdict }) => {
      if (verdict === undefined || heldBack(id)) return [];
      const kind = kinds.get(data?.source ?? '') ?? 'health-information';
      const leaveOut = (one: { id: string }): boolean => one.id === id;
      return caseOf({ text, kind, heading: null }, verdict, counts.real, { claimKind, leaveOut });
    }),
  );
  const written = async (part: 'dev' | 'by-study' | 'by-record', weight: number) =>
    (await readWrittenClaims(root, part)).flatMap(
      ({ claim: text, kind, heading = null, verdict }) =>
        verdict === null ? [] : caseOf({ text, kind, heading }, verdict, weight),
    );
  return [
    ...ruled,
    ...(await written('dev', counts.dev)),
    ...(await written('by-study', counts.onStudy)),
    ...(await written('by-record', counts.onStudy)),
  ];
}

/**
 * The written claims that studies are found by, without the lines that claim nothing. Those of `by-record` find
 * studies no better, and so many would make every start slower.
 */
export async function claimsToFindBy(root: string): Promise<WrittenClaim[]> {
  const lines = [
    ...(await readWrittenClaims(root, 'dev')),
    ...(await readWrittenClaims(root, 'by-study')),
  ];
  return lines.flatMap(({ claim: text, studies, verdict }) =>
    verdict === null || studies.length === 0 ? [] : [{ text, studies }],
  );
}

/** Weights of signs and phrases, one verdict against all others, from the cases given. */
export function learnLeanings(cases: readonly Case[]): Leanings {
  const table = tableOf(cases);
  return Object.fromEntries(
    verdicts.map((verdict) => [verdict, readable(table, weightsOf(table, cases, verdict))]),
  ) as Record<Verdict, Leaning>;
}

/** Share of cases answered rightly by weights that did not learn from them. */
export function outOfFold(cases: readonly Case[]): Interval {
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const learnt = learnLeanings(cases.filter((_, at) => at % folds !== fold));
    for (const one of cases.filter((_, at) => at % folds === fold))
      if (likeliest(learnt, one)[0] === one.ruled) right++;
  }
  return wilson(right, cases.length);
}

/** What the cases show, as rows of a matrix: columns of signs first, then of phrases. */
interface Table {
  signs: readonly string[];
  phrases: readonly string[];
  rows: Rows;
}

function tableOf(cases: readonly Case[]): Table {
  const shown = { signs: timesShown(cases, 'signs'), phrases: timesShown(cases, 'phrases') };
  const known = signs
    .map(({ id }) => id)
    .filter((id) => (shown.signs.get(id) ?? 0) >= fewest.signs);
  const phrases = [...shown.phrases.keys()]
    .filter((phrase) => (shown.phrases.get(phrase) ?? 0) >= fewest.phrases)
    .sort();
  return { signs: known, phrases, rows: rowsOf(cases, known, phrases) };
}

/** How many cases show each sign or phrase. */
function timesShown(cases: readonly Case[], what: keyof Shown): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const one of cases) for (const id of one[what]) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

function rowsOf(
  cases: readonly Case[],
  known: readonly string[],
  phrases: readonly string[],
): Rows {
  const signColumn = new Map(known.map((id, at) => [id, at]));
  const phraseColumn = new Map(phrases.map((phrase, at) => [phrase, known.length + at]));
  const start = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const one of cases) {
    const put = (column: number | undefined, value: number): void => {
      if (column === undefined) return;
      columns.push(column);
      values.push(value);
    };
    for (const id of one.signs) put(signColumn.get(id), 1);
    const share = shareOf(one.phrases.length);
    for (const phrase of one.phrases) put(phraseColumn.get(phrase), share);
    start.push(columns.length);
  }
  return {
    start: Int32Array.from(start),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    width: known.length + phrases.length,
  };
}

const weightsOf = ({ rows }: Table, cases: readonly Case[], verdict: Verdict): Weights =>
  logistic({
    rows,
    of: cases.map((_, row) => row),
    target: cases.map(({ ruled }) => ruled === verdict),
    weight: cases.map(({ counts }) => counts),
    penalty,
  });

/** To two digits; what rounds to nothing is left out. */
function readable({ signs: known, phrases }: Table, { bias, weights }: Weights): Leaning {
  const round = (weight: number): number => Math.round(weight * 100) / 100;
  const told = (ids: readonly string[], from: number): Record<string, number> =>
    Object.fromEntries(
      ids
        .map((id, at) => [id, round(weights[from + at] ?? 0)] as const)
        .filter(([, weight]) => weight !== 0),
    );
  return { start: round(bias), signs: told(known, 0), phrases: told(phrases, known.length) };
}
