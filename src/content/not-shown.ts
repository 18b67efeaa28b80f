import { uncontrolled } from '../pipeline/trace/limits.ts';
import { hoursOf } from '../pipeline/trace/measured.ts';
import type { Study } from '../types.ts';
import { drugName } from './wording.ts';
import { drugs } from '../vocabulary.ts';

/**
 * What follows from a study's design alone that it cannot show, in sentences: effect without
 * comparison, therapy, the other drug, later times. Labels and warnings tested nothing themselves.
 */
export function notShown(study: Study): string[] {
  const { design, intervention, psychotherapy, comparator = 'none' } = study;
  if (design.startsWith('regulatory') || intervention.use === 'non-medical') return [];
  const others = drugs.filter((drug) => !intervention.drug.includes(drug));
  const last = latest(study);
  return [
    ...(uncontrolled.includes(design) && comparator.startsWith('none')
      ? ['What the treatment did: nobody was compared with people who had something else.']
      : []),
    ...(psychotherapy === 'none'
      ? ['Anything about treatment with psychotherapy: none was part of it.']
      : []),
    ...others.map((drug) => `Anything about ${drugName[drug]}, which nobody in it was given.`),
    ...(last === undefined ? [] : [`Anything after its last measurement on record: ${last}.`]),
  ];
}

/** The last time at which an outcome was measured, as printed; only where every outcome gives its time. */
function latest({ outcomes }: Study): string | undefined {
  const times = outcomes.map(({ timepoint }) => ({ timepoint, hours: hoursOf(timepoint) }));
  if (times.length === 0 || times.some(({ hours }) => hours === undefined)) return undefined;
  return times.reduce((a, b) => ((a.hours ?? 0) >= (b.hours ?? 0) ? a : b)).timepoint;
}
