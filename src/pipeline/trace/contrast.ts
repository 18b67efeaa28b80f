import type { Arm } from '../../schema/study.ts';
import { newcombe } from './interval.ts';

/** Two arms in absolute numbers, derived from printed rates and sizes only. */
export interface Contrast {
  /** People with the outcome and people in the arm; rounded, as the rate was printed rounded. */
  treated: { of: number; with: number };
  control: { of: number; with: number };
  /** Percentage points, treated less control. */
  difference: number;
  /** 95 % interval of the difference, whole percentage points. */
  interval: [low: number, high: number];
  /** People to treat for one more, or one fewer, with the outcome; absent where the interval holds nought. */
  nnt?: number;
}

/**
 * Absolute numbers beside relative ones. `undefined` unless both arms give a plain percentage and a
 * number of people. The number needed to treat is 1 over the difference, rounded up (Cook and
 * Sackett 1995); it is for the study's people, time and comparison and no others, and where chance
 * alone could have made the difference there is none (Altman 1998, BMJ 317:1309).
 */
export function contrast(treated: Arm, control: Arm): Contrast | undefined {
  if (!isRate(treated) || !isRate(control)) return undefined;
  const difference = Math.round((treated.value - control.value) * 10) / 10;
  const [low, high] = newcombe(
    { share: treated.value, n: treated.n },
    { share: control.value, n: control.n },
  );
  return {
    treated: { of: treated.n, with: Math.round((treated.value * treated.n) / 100) },
    control: { of: control.n, with: Math.round((control.value * control.n) / 100) },
    difference,
    interval: [Math.round(low), Math.round(high)],
    ...(low * high > 0 ? { nnt: Math.ceil(Math.round(1e6 / Math.abs(difference)) / 1e4) } : {}),
  };
}

/** "about 30 of 47 against 7 of 25, 36 percentage points apart, 95% interval 12 to 54". */
export function contrastWords({ treated, control, difference, interval }: Contrast): string {
  const ends = difference < 0 ? interval.map((end) => -end).reverse() : interval;
  const parts = [
    `about ${treated.with} of ${treated.of} against ${control.with} of ${control.of}`,
    `${Math.abs(difference)} percentage points apart`,
    `95% interval ${ends.join(' to ').replaceAll('-', '−')}`,
  ];
  return parts.join(', ');
}

/** "one more for every 3 people treated", where the difference is surely one. */
export function nntWords({ difference, nnt }: Contrast): string | undefined {
  if (nnt === undefined) return undefined;
  return `one ${difference < 0 ? 'fewer' : 'more'} for every ${nnt === 1 ? 'person' : `${nnt} people`} treated`;
}

function isRate(arm: Arm): arm is Arm & { value: number; n: number } {
  return arm.unit === '%' && arm.value !== undefined && arm.n !== undefined;
}
