import { createHash } from 'node:crypto';
import type { WrittenClaim } from '../../schema/written-claim.ts';
import type { ParsedDecision, Unit } from '../../types.ts';
import { verdicts, type SourceKind, type Verdict } from '../../vocabulary.ts';
import { wilson, type Interval } from '../tag/intervals.ts';
import type { LeaveOut } from './precedent.ts';
import type { Traced, Tracer, TracerOptions } from './tracer.ts';

/** Rules and weights were tuned on `dev`; `test` is about a sixth, chosen by hash. */
export type Part = 'dev' | 'test' | 'all';

export interface ClaimScore {
  /** Ruled claims asked, and those among them that rest on a study. */
  claims: number;
  withStudy: number;
  /** The first candidate is one the ruling rests on; one of the first three is. */
  first: Interval;
  inThree: Interval;
  /** Of claims that a person gave a verdict. */
  verdict: Interval;
  /** A person's verdict → the machine's → how many; `none` where it saw no claim. */
  confusion: Record<Verdict, Partial<Record<Verdict | 'none', number>>>;
}

/** Whether a ruling is held back from tuning: the first byte of its id's SHA-256, divided by six, leaves nothing. */
export function heldBack(id: string): boolean {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 6 === 0;
}

/**
 * Traces the claims that people ruled on, each without its own ruling (with `strict`: without any
 * ruling on its page), and compares study and verdict. `kinds` gives the kind of each page.
 */
export function scoreClaims(
  decisions: readonly Pick<ParsedDecision, 'data'>[],
  trace: Tracer,
  { kinds, part, strict }: { kinds: ReadonlyMap<string, SourceKind>; part: Part; strict: boolean },
): ClaimScore {
  return tallied(
    decisions.flatMap(({ data }) =>
      (data?.claims ?? []).flatMap((ruling): Answer[] => {
        if (part !== 'all' && heldBack(ruling.id) !== (part === 'test')) return [];
        const source = data?.source ?? '';
        const leaveOut: LeaveOut = (one) =>
          one.id === ruling.id || (strict && one.source === source);
        const kind = kinds.get(source) ?? 'health-information';
        const unit: Unit = { text: ruling.claim, kind, heading: null };
        return [{ ruled: ruling, traced: trace(unit, { claimKind: ruling.kind, leaveOut }) }];
      }),
    ),
  );
}

/** Traces claims written for measuring as a page would put them: nobody says that they are claims. Lines that claim nothing are left out. */
export function scoreWritten(claims: readonly WrittenClaim[], trace: Tracer): ClaimScore {
  return tallied(
    claims.flatMap((ruled) => {
      const { claim, verdict, studies } = ruled;
      return verdict === null
        ? []
        : [{ ruled: { verdict, studies }, traced: trace(unitOf(ruled), withoutItself(claim)) }];
    }),
  );
}

/**
 * A second reader, who did not see the rulings, in the place of the tracer: how far the tracer could come. Goes by the
 * words of the claims; those that only one of the two has are left out. A ruling that changed after the reading counts
 * as it was: two readings are compared, and not what was made of them.
 */
export function scoreReader(
  ruled: readonly (Ruled & { claim: string })[],
  reader: readonly WrittenClaim[],
): ClaimScore {
  const byWords = new Map(reader.map((one) => [one.claim, one]));
  return tallied(
    ruled.flatMap((one): Answer[] => {
      const read = byWords.get(one.claim);
      if (read === undefined) return [];
      const candidates = read.studies.map((study) => ({ study }));
      const { ruled: verdict = one.verdict } = read;
      return [{ ruled: { ...one, verdict }, traced: { verdict: read.verdict, candidates } }];
    }),
  );
}

/** Share of the lines written to claim nothing in which the tracer nevertheless sees a claim. */
export function falseWritten(claims: readonly WrittenClaim[], trace: Tracer): Interval {
  return falseClaims(claims.filter(({ verdict }) => verdict === null).map(unitOf), trace);
}

/** Every claim of these words is left out: one that was learnt from is no evidence for itself. */
export const withoutItself = (claim: string): TracerOptions => ({
  leaveOut: ({ text }) => text === claim,
});

function unitOf(written: WrittenClaim): Unit {
  const { claim: text, kind, heading = null } = written;
  return { text, kind, heading };
}

interface Ruled {
  studies: readonly string[];
  verdict?: Verdict | null | undefined;
}

interface Answer {
  ruled: Ruled;
  traced: Pick<Traced, 'verdict'> & { candidates: readonly { study: string }[] };
}

function tallied(answers: readonly Answer[]): ClaimScore {
  const tally = { withStudy: 0, first: 0, inThree: 0, ruled: 0, agreed: 0 };
  const confusion = Object.fromEntries(verdicts.map((one) => [one, {}])) as ClaimScore['confusion'];
  for (const { ruled, traced } of answers) {
    const named = traced.candidates.map(({ study }) => ruled.studies.includes(study));
    if (ruled.studies.length > 0) {
      tally.withStudy++;
      if (named[0] === true) tally.first++;
      if (named.slice(0, 3).includes(true)) tally.inThree++;
    }
    if (!ruled.verdict) continue;
    tally.ruled++;
    if (traced.verdict === ruled.verdict) tally.agreed++;
    const row = confusion[ruled.verdict];
    row[traced.verdict ?? 'none'] = (row[traced.verdict ?? 'none'] ?? 0) + 1;
  }
  return {
    claims: answers.length,
    withStudy: tally.withStudy,
    first: wilson(tally.first, tally.withStudy),
    inThree: wilson(tally.inThree, tally.withStudy),
    verdict: wilson(tally.agreed, tally.ruled),
    confusion,
  };
}

/** Share of units that make no claim in which the tracer nevertheless sees one. */
export function falseClaims(units: readonly Unit[], trace: Tracer): Interval {
  return wilson(units.filter((unit) => trace(unit).verdict !== null).length, units.length);
}

/** Share of ruled claims that the tracer takes for claims when nobody tells it that they are. */
export function seenClaims(
  decisions: readonly ParsedDecision[],
  trace: Tracer,
  kinds: ReadonlyMap<string, SourceKind>,
): Interval {
  const asked = decisions.flatMap(({ data }) =>
    (data?.claims ?? []).map(({ claim }): Unit => {
      const kind = kinds.get(data?.source ?? '') ?? 'health-information';
      return { text: claim, kind, heading: null };
    }),
  );
  return wilson(asked.filter((unit) => trace(unit).verdict !== null).length, asked.length);
}
