import type { Tags } from '../../../types.ts';
import type { Read } from '../read-unit.ts';
import {
  columnOf,
  themeColumns,
  themes,
  voiceColumn,
  voiceColumns,
  voices,
  type Model,
  type Theme,
} from './table.ts';
import type { Decision } from './decide.ts';

/** Below this probability of being right a tag is marked as unsure. */
export const stated = 0.6;

const logistic = (score: number, [slope, offset]: readonly [number, number]): number =>
  1 / (1 + Math.exp(-(slope * score + offset)));
const rounded = (probability: number): number => Math.round(probability * 1000) / 1000;
const plain: [number, number] = [1, 0];

/**
 * Calibrated probabilities, to three places: of each theme and of a claim being there, and of the voice
 * and the stance given being the right ones.
 */
export function confidences(
  { margin, decision }: Pick<Read, 'margin' | 'decision'>,
  model: Model,
): Record<string, number> {
  const curve = (name: string) => model.calibration[name] ?? plain;
  const found: Record<string, number> = {};
  for (let at = 0; at < themes.length; at++) {
    const theme = themes[at] as Theme;
    found[theme] = rounded(logistic(margin[themeColumns[at] ?? 0] ?? 0, curve(theme)));
  }
  found.claim = rounded(logistic(margin[columnOf.claim] ?? 0, curve('claim')));
  found.voice = rounded(logistic(voiceLead(margin, decision), curve('voice')));
  found.stance = rounded(logistic(stanceLead(margin, decision), curve('stance')));
  return found;
}

/** How far the voice given lies before the next. */
export function voiceLead(margin: Float64Array, { voice }: Pick<Decision, 'voice'>): number {
  let next = -Infinity;
  for (let at = 0; at < voices.length; at++) {
    if (voices[at] !== voice) next = Math.max(next, margin[voiceColumns[at] ?? 0] ?? 0);
  }
  return (margin[voiceColumn[voice]] ?? 0) - next;
}

/** How far the nearer of the two questions behind a stance is from turning. */
export function stanceLead(margin: Float64Array, { stance }: Pick<Decision, 'stance'>): number {
  const good = margin[columnOf['stance:favourable']] ?? 0;
  const bad = margin[columnOf['stance:critical']] ?? 0;
  if (stance === 'neutral') return -Math.max(good, bad);
  if (stance === 'mixed') return Math.min(good, bad);
  return stance === 'favourable' ? Math.min(good, good - bad) : Math.min(bad, bad - good);
}

/** Labels of which the reader is not sure: given or withheld with less than the stated probability. */
export function doubts(
  { themes: given, claim }: Pick<Decision, 'themes' | 'claim'>,
  confidence: Readonly<Record<string, number>>,
): Tags['unsure'] {
  const sure = (label: string, isGiven: boolean): boolean => {
    const there = confidence[label] ?? 0;
    return (isGiven ? there : 1 - there) >= stated;
  };
  const unsure: string[] = themes.filter((theme) => !sure(theme, given.includes(theme)));
  if ((confidence.voice ?? 0) < stated) unsure.push('voice');
  if ((confidence.stance ?? 0) < stated) unsure.push('stance');
  if (!sure('claim', claim)) unsure.push('claim');
  return unsure;
}
