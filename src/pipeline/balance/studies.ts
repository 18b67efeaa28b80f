import type { Balance, Study } from '../../types.ts';

/** How many studies looked at an effect or treated a condition, and in how many therapy was part of it. */
export function studiesOn(
  about: Balance['about'],
  studies: readonly Study[],
): NonNullable<Balance['studies']> {
  const here = studies.filter((study) =>
    about.kind === 'effect'
      ? study.adverse_events.some(({ concept }) => concept === about.id)
      : study.population.conditions.includes(about.id),
  );
  const withTherapy = here.filter(({ psychotherapy }) => psychotherapy === 'integral').length;
  return { all: here.length, withTherapy };
}
