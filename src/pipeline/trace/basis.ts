import { createHash } from 'node:crypto';
import type { StudyFile } from '../../schema/study.ts';

/**
 * What a ruling was based on: twelve hex digits of SHA-256 over what its studies measured, in whom,
 * how, and their finding. Notes, addresses and wording about funding do not count.
 */
export function basisOf(studies: readonly StudyFile[]): string {
  const measured = [...studies]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((study) => [
      study.id,
      study.design,
      study.psychotherapy,
      study.intervention.drug,
      study.intervention.route,
      study.intervention.dose ?? null,
      study.comparator ?? null,
      study.population.condition,
      study.population.n ?? null,
      study.outcomes,
      study.adverse_events,
      study.durability ?? null,
      study.finding,
      study.retraction ?? null,
    ]);
  return createHash('sha256').update(JSON.stringify(measured)).digest('hex').slice(0, 12);
}
