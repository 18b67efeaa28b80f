import { hasFault } from '../../src/fault.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { wilson, type Interval } from '../../src/pipeline/tag/intervals.ts';
import {
  leaning,
  likeliest,
  onStudy,
  seenOf,
  type Leaning,
  type Leanings,
  type OnStudy,
} from '../../src/pipeline/trace/leaning.ts';
import type { WrittenClaim } from '../../src/pipeline/trace/written.ts';
import { studyRecord } from '../../src/pipeline/trace/record.ts';
import { heldBack } from '../../src/pipeline/trace/score.ts';
import { signs, signsOf } from '../../src/pipeline/trace/signs.ts';
import { createAsker, type TracerOptions } from '../../src/pipeline/trace/tracer.ts';
import { proposed, settled } from '../../src/pipeline/trace/verdict.ts';
import type { Unit } from '../../src/types.ts';
import type { Verdict } from '../../src/vocabulary.ts';
import { Failure } from '../command.ts';
import { readWrittenClaims } from '../score/read-written-claims.ts';
import { logistic, type Rows, type Weights } from './logistic.ts';

/** A ruled claim that no rule settles, with the signs it shows; `ruled` is what a person said. */
export interface Case {
  ids: readonly string[];
  ruled: Verdict;
  /** How much it counts in learning. */
  counts: number;
}

/** A ruling on what is really claimed counts so much beside a claim written to learn from: there are fewer of them. */
const real = 2;
const folds = 8;
/** How strongly weights are held near 0; 1 to 8 do alike out of fold. */
const penalty = 4;
/** Signs that hold of fewer claims say nothing. */
const fewest = 5;

/**
 * Signs of the ruled claims that the tracer may be tuned on: rulings that are not held back, each without its own
 * ruling, and the written claims of the first part. Claims that a fact, a price or an absence settles are left out.
 */
export async function casesOf(root: string): Promise<Case[]> {
  const { files } = await read(root);
  const corpus = parse({ files: files.filter(({ kind }) => kind !== 'gold'), faults: [] });
  if (corpus.files.some(hasFault))
    throw new Failure('reviews: Unexpected faults, run `npm run check`');
  const studies = corpus.studies.flatMap((study) => studyRecord(study) ?? []);
  // Written claims are liker to one another than to those of pages: signs are learnt without them.
  const { ask, record } = createAsker({ ...corpus, studies }, []);
  const caseOf = (unit: Unit, ruled: Verdict, counts: number, options?: TracerOptions): Case[] => {
    const found = ask(unit, options);
    if ('refused' in found) return [];
    const { asked, leads } = found;
    if (settled(asked, leads, record) !== undefined) return [];
    const seen = seenOf(asked, leads, record, proposed(asked, leads, record));
    return seen === undefined ? [] : [{ ids: signsOf(seen), ruled, counts }];
  };
  const kinds = new Map(corpus.sources.map(({ slug, data }) => [slug, data?.kind]));
  const ruled = corpus.decisions.flatMap(({ data }) =>
    (data?.claims ?? []).flatMap(({ id, claim: text, kind: claimKind, verdict }) => {
      if (verdict === undefined || heldBack(id)) return [];
      const kind = kinds.get(data?.source ?? '') ?? 'health-information';
      const leaveOut = (one: { id: string }): boolean => one.id === id;
      return caseOf({ text, kind, heading: null }, verdict, real, { claimKind, leaveOut });
    }),
  );
  const written = (await readWrittenClaims(root, 'dev')).flatMap(
    ({ claim: text, kind, heading = null, verdict }) =>
      verdict === null ? [] : caseOf({ text, kind, heading }, verdict, 1),
  );
  return [...ruled, ...written];
}

/** The written claims that studies are found by: of the first part and by study, without the lines that claim nothing. */
export async function claimsToFindBy(root: string): Promise<WrittenClaim[]> {
  const lines = [
    ...(await readWrittenClaims(root, 'dev')),
    ...(await readWrittenClaims(root, 'by-study')),
  ];
  return lines.flatMap(({ claim: text, studies, verdict }) =>
    verdict === null ? [] : [{ text, studies }],
  );
}

/** Weights of the signs, one answer against all others, from the cases given. */
export function learnLeanings(cases: readonly Case[]): Leanings {
  const ids = signs
    .map(({ id }) => id)
    .filter((id) => cases.filter((one) => one.ids.includes(id)).length >= fewest);
  const ofStudy = cases.filter(({ ruled }) => isOnStudy(ruled));
  const of = (among: readonly Case[], so: (ruled: Verdict) => boolean): Leaning =>
    readable(ids, weightsOf(ids, among, so));
  return {
    traced: of(cases, isOnStudy),
    ...(Object.fromEntries(
      onStudy.map((verdict) => [verdict, of(ofStudy, (ruled) => ruled === verdict)]),
    ) as Record<OnStudy, Leaning>),
  };
}

/** Shares of cases answered rightly by weights that did not learn from them: whether a study is behind it, and which verdict. */
export function outOfFold(cases: readonly Case[]): { traced: Interval; verdict: Interval } {
  const tally = { traced: 0, onStudy: 0, verdict: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const learnt = learnLeanings(cases.filter((_, at) => at % folds !== fold));
    for (const { ids, ruled } of cases.filter((_, at) => at % folds === fold)) {
      if (leaning(learnt.traced, ids) >= 0 === isOnStudy(ruled)) tally.traced++;
      if (!isOnStudy(ruled)) continue;
      tally.onStudy++;
      if (likeliest(learnt, ids)[0] === ruled) tally.verdict++;
    }
  }
  return {
    traced: wilson(tally.traced, cases.length),
    verdict: wilson(tally.verdict, tally.onStudy),
  };
}

const isOnStudy = (ruled: Verdict): boolean => onStudy.some((one) => one === ruled);

function weightsOf(
  ids: readonly string[],
  cases: readonly Case[],
  so: (ruled: Verdict) => boolean,
): Weights {
  return logistic({
    rows: rowsOf(ids, cases),
    of: cases.map((_, row) => row),
    target: cases.map(({ ruled }) => so(ruled)),
    weight: cases.map(({ counts }) => counts),
    penalty,
  });
}

function rowsOf(ids: readonly string[], cases: readonly Case[]): Rows {
  const column = new Map(ids.map((id, at) => [id, at]));
  const shown = cases.map((one) => one.ids.flatMap((id) => column.get(id) ?? []));
  const start = new Int32Array(cases.length + 1);
  for (const [row, columns] of shown.entries()) start[row + 1] = start[row]! + columns.length;
  const columns = Int32Array.from(shown.flat());
  return { start, columns, values: new Float64Array(columns.length).fill(1), width: ids.length };
}

/** To two digits; what rounds to nothing is left out. */
function readable(ids: readonly string[], { bias, weights }: Weights): Leaning {
  const round = (weight: number): number => Math.round(weight * 100) / 100;
  const told = ids.map((id, at) => [id, round(weights[at] ?? 0)] as const);
  return {
    start: round(bias),
    signs: Object.fromEntries(told.filter(([, weight]) => weight !== 0)),
  };
}
