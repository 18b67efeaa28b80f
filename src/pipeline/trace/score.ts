import { createHash } from 'node:crypto';
import type { ParsedDecision, Unit } from '../../types.ts';
import { verdicts, type SourceKind, type Verdict } from '../../vocabulary.ts';
import { wilson, type Interval } from '../tag/intervals.ts';
import type { LeaveOut } from './precedent.ts';
import type { Tracer } from './tracer.ts';

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
  decisions: readonly ParsedDecision[],
  trace: Tracer,
  { kinds, part, strict }: { kinds: ReadonlyMap<string, SourceKind>; part: Part; strict: boolean },
): ClaimScore {
  const tally = { claims: 0, withStudy: 0, first: 0, inThree: 0, ruled: 0, agreed: 0 };
  const confusion = Object.fromEntries(verdicts.map((one) => [one, {}])) as ClaimScore['confusion'];
  for (const { data } of decisions) {
    for (const ruling of data?.claims ?? []) {
      if (part !== 'all' && heldBack(ruling.id) !== (part === 'test')) continue;
      const source = data?.source ?? '';
      const leaveOut: LeaveOut = (one) => one.id === ruling.id || (strict && one.source === source);
      const kind = kinds.get(source) ?? 'health-information';
      const unit: Unit = { text: ruling.claim, kind, heading: null };
      const traced = trace(unit, { claimKind: ruling.kind, leaveOut });
      const named = traced.candidates.map(({ study }) => ruling.studies.includes(study));
      tally.claims++;
      if (ruling.studies.length > 0) {
        tally.withStudy++;
        if (named[0] === true) tally.first++;
        if (named.slice(0, 3).includes(true)) tally.inThree++;
      }
      if (ruling.verdict === undefined) continue;
      tally.ruled++;
      if (traced.verdict === ruling.verdict) tally.agreed++;
      const row = confusion[ruling.verdict];
      row[traced.verdict ?? 'none'] = (row[traced.verdict ?? 'none'] ?? 0) + 1;
    }
  }
  return {
    claims: tally.claims,
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
