import type { Arm } from '../../schema/study.ts';

/** Two arms in absolute numbers, derived from printed rates and sizes only. */
export interface Contrast {
  /** People with the outcome and people in the arm; rounded, as the rate was printed rounded. */
  treated: { of: number; with: number };
  control: { of: number; with: number };
  /** Percentage points, treated less control. */
  difference: number;
  /** People to treat for one more with the outcome; absent where the difference is nought. */
  nnt?: number;
}

/**
 * Absolute numbers beside relative ones. `undefined` unless both arms give a plain percentage and a
 * number of people. The number needed to treat is 1 over the difference, rounded up (Cook and
 * Sackett 1995); it is for the study's people, time and comparison and no others.
 */
export function contrast(treated: Arm, control: Arm): Contrast | undefined {
  if (!isRate(treated) || !isRate(control)) return undefined;
  const difference = Math.round((treated.value - control.value) * 10) / 10;
  return {
    treated: { of: treated.n, with: Math.round((treated.value * treated.n) / 100) },
    control: { of: control.n, with: Math.round((control.value * control.n) / 100) },
    difference,
    ...(difference === 0 ? {} : { nnt: Math.ceil(Math.round(1e6 / Math.abs(difference)) / 1e4) }),
  };
}

/** "about 30 of 47 against 7 of 25, 36 percentage points apart". */
export function contrastWords({ treated, control, difference }: Contrast): string {
  const apart = `${Math.abs(difference)} percentage points apart`;
  return `about ${treated.with} of ${treated.of} against ${control.with} of ${control.of}, ${apart}`;
}

function isRate(arm: Arm): arm is Arm & { value: number; n: number } {
  return arm.unit === '%' && arm.value !== undefined && arm.n !== undefined;
}
