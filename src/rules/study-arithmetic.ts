import { fault } from '../fault.ts';
import type { Rule } from './rule.ts';
import type { ParsedStudy, Span } from '../types.ts';
import type { Arm, Outcome } from '../schema/study.ts';

type Path = (string | number)[];
type Report = (reason: string, ...path: Path) => void;

/** Asks that the figures of a study agree with each other. */
export const studyArithmetic: Rule = ({ corpus }) => {
  for (const study of corpus.studies) {
    const { data, file } = study;
    if (!data) continue;
    const report: Report = (reason, ...path) => {
      fault(file, 'study-arithmetic', reason, placeOf(study, path));
    };
    for (const [index, outcome] of data.outcomes.entries()) {
      checkArms(outcome.arms ?? [], study, ['outcomes', index, 'arms'], report);
      checkEffect(outcome.effect, ['outcomes', index, 'effect'], report);
    }
    for (const [index, { arms }] of data.adverse_events.entries()) {
      checkArms(arms ?? [], study, ['adverse_events', index, 'arms'], report);
    }
  }
};

const placeOf = ({ place }: ParsedStudy, path: Path): Span | undefined => place(...path);

function checkArms(arms: readonly Arm[], { data }: ParsedStudy, path: Path, report: Report): void {
  const people = data?.population.n;
  for (const [index, arm] of arms.entries()) {
    checkArm(arm, [...path, index], report);
    if (people === undefined || arm.n === undefined || arm.n <= people) continue;
    const expected = `expected at most the ${people} of the study`;
    report(
      `Unexpected ${arm.n} people in one arm, ${expected}, correct one of them`,
      ...path,
      index,
      'n',
    );
  }
  const total = arms.reduce((sum, { n }) => sum + (n ?? 0), 0);
  // In a crossover the same people stand in each arm.
  if (people === undefined || total <= people || data?.design === 'crossover-rct') return;
  if (arms.some(({ n }) => (n ?? 0) > people)) return;
  const expected = `expected at most the ${people} of the study`;
  report(`Unexpected ${total} people in all arms, ${expected}, correct one of them`, ...path);
}

function checkArm({ value, low, high, unit }: Arm, path: Path, report: Report): void {
  if (unit === '%') {
    for (const [key, share] of Object.entries({ value, low, high })) {
      if (share === undefined || (share >= 0 && share <= 100)) continue;
      report(
        `Unexpected ${share} %, expected 0 to 100, correct it or name the unit in full`,
        ...path,
        key,
      );
    }
  }
  checkRange({ value, low, high }, path, report);
}

interface Range {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
}

function checkRange({ value, low, high }: Range, path: Path, report: Report): void {
  if (low !== undefined && high !== undefined && low > high) {
    report(
      `Unexpected low end ${low} above high end ${high}, expected it below, swap them`,
      ...path,
      'low',
    );
    return;
  }
  if (value === undefined || (value >= (low ?? value) && value <= (high ?? value))) return;
  const range = `${low ?? '…'} to ${high ?? '…'}`;
  report(
    `Unexpected value ${value}, expected it within ${range}, correct one of them`,
    ...path,
    'value',
  );
}

function checkEffect(effect: Outcome['effect'], path: Path, report: Report): void {
  if (!effect) return;
  checkRange(effect, path, report);
  const [lower, upper] = effect.ci95 ?? [];
  if (lower === undefined || upper === undefined) return;
  if (lower >= upper) {
    const expected = 'expected the lower end first';
    report(
      `Unexpected interval ${lower} to ${upper}, ${expected}, swap or correct them`,
      ...path,
      'ci95',
    );
    return;
  }
  for (const key of ['value', 'low', 'high'] as const) {
    const value = effect[key];
    if (value === undefined || (value >= lower && value <= upper)) continue;
    const expected = `expected it within its interval ${lower} to ${upper}`;
    report(`Unexpected value ${value}, ${expected}, correct one of them`, ...path, key);
  }
}
