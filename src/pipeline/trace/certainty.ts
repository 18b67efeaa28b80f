import type { StudyFile } from '../../schema/study.ts';

export const certainties = ['high', 'moderate', 'low', 'very low'] as const;
export type Certainty = (typeof certainties)[number];

export interface Rated {
  certainty: Certainty;
  /** Where it starts and what lowers it, in words. */
  steps: string[];
}

const starts: Partial<Readonly<Record<StudyFile['design'], [Certainty, string]>>> = {
  'randomized-controlled': ['high', 'Starts high: people were randomised.'],
  'crossover-rct': ['high', 'Starts high: people were randomised, each having both.'],
  observational: ['low', 'Starts low: nobody was randomised.'],
  'open-label': ['low', 'Starts low: nobody was randomised and all knew what was given.'],
  retrospective: ['low', 'Starts low: records were looked at afterwards.'],
  'case-series': ['very low', 'Starts very low: single patients without a comparison.'],
};

/**
 * Certainty of a study's result from design and size alone. Starting points after GRADE (Guyatt et
 * al. 2011, doi:10.1016/j.jclinepi.2010.06.017): randomised high, not randomised low. Down one level
 * for imprecision below 400 people (the rule of thumb of GRADE guidelines 6, Guyatt et al. 2011,
 * doi:10.1016/j.jclinepi.2011.01.012), two below 100 (ours), and one where a randomised trial was
 * open-label. Never up. `undefined` for reviews, whose authors rate their evidence themselves, for
 * surveys, interviews, labels, warnings and use outside treatment, which test no treatment, and for
 * what was retracted.
 */
export function certaintyOf(study: StudyFile): Rated | undefined {
  const start = starts[study.design];
  if (start === undefined || study.retraction?.kind === 'retraction') return undefined;
  if (study.intervention.use === 'non-medical') return undefined;
  const [from, why] = start;
  const randomised = from === 'high';
  const people = study.population.n;
  const steps = [why];
  let level = certainties.indexOf(from);
  if (people === undefined) {
    level += 1;
    steps.push('Down one level: how many people took part is not on record.');
  } else if (people < 100) {
    level += 2;
    steps.push(`Down two levels for size: ${people} people, fewer than 100.`);
  } else if (people < 400) {
    level += 1;
    steps.push(`Down one level for size: ${people} people, fewer than 400.`);
  }
  if (randomised && /\bopen[- ]label\b/i.test(study.comparator ?? '')) {
    level += 1;
    steps.push('Down one level: people knew which treatment they had.');
  }
  return { certainty: certainties[Math.min(level, certainties.length - 1)] ?? 'very low', steps };
}
