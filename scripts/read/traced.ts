import colours from 'picocolors';
import type { Traced, Tracer } from '../../src/pipeline/trace/tracer.ts';
import type { Unit } from '../../src/types.ts';

export interface TracedUnit {
  unit: Unit;
  traced: Traced;
}

/** The claims among a page's sentences, each with what the record says of it, in reading order. */
export function traceText(units: readonly Unit[], trace: Tracer): TracedUnit[] {
  return units
    .map((unit) => ({ unit, traced: trace(unit) }))
    .filter(({ traced }) => traced.verdict !== null);
}

/** One claim for the terminal: its words, the suggested verdict, the study, and why. */
export function showTraced(number: number, { unit, traced }: TracedUnit): string {
  const study = traced.study ?? 'no study on record';
  const others = traced.candidates.map(({ study: id }) => id).filter((id) => id !== traced.study);
  return [
    `${colours.dim(String(number).padStart(4))}  ${unit.text}`,
    `      ${colours.cyan(`suggested: ${traced.verdict ?? 'no claim'}`)} · ${study}`,
    ...traced.reasons.map((reason) => `      ${colours.dim('because:')} ${reason}`),
    ...(others.length > 0
      ? [`      ${colours.dim(`near: ${others.slice(0, 3).join(', ')}`)}`]
      : []),
    '',
  ].join('\n');
}
