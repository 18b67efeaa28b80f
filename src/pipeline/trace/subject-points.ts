import type { Asked } from './candidates.ts';
import type { Evidence, EvidenceBase } from './evidence.ts';
import type { Needs } from './needs.ts';
import type { Point, Tie } from './points.ts';
import { weights } from './weights.ts';

/** What condition, drug, route, therapy, time and comparison in common are worth. */
export function sharedSubject(
  { about, conditions: named, routes: ways }: Asked,
  { esketamine, trial, hours, comparators: compared }: Needs,
  { study, measured }: Evidence,
  { rarity }: EvidenceBase,
): Point[] {
  // What only the page says of itself tells no more where few studies are of it.
  const own: readonly string[] = [...named, ...ways];
  const rarest = (ids: readonly string[]): number =>
    Math.max(...ids.map((id) => (own.includes(id) ? rarity(id) : 1)));
  const points: Point[] = [];
  const wanted = about.condition ?? [];
  const conditions = study.population.conditions;
  const common = wanted.filter((id) => conditions.some((one) => one === id || one === kin[id]));
  if (common.length > 0)
    points.push(
      tied('condition', weights.condition * rarest(common), `same condition: ${common.join(', ')}`),
    );
  else if (wanted.length > 0 && conditions.length > 0)
    points.push({ score: weights.otherCondition });
  const { drug, route } = study.intervention;
  if (about.drug?.some((one) => drug.includes(one)) === false) {
    points.push({ score: weights.otherDrug });
  }
  if (esketamine && drug.includes('esketamine')) {
    points.push(tied('drug', weights.namedDrug, 'both on esketamine'));
  }
  if (trial && study.design.startsWith('regulatory')) points.push({ score: weights.authority });
  const routes = (about.route ?? []).filter((one) => one !== 'unknown' && route.includes(one));
  const given = route.filter((one) => one !== 'unknown');
  if (routes.length > 0)
    points.push(tied('route', weights.route * rarest(routes), `same route: ${routes.join(', ')}`));
  else if ((about.route ?? []).length > 0 && given.length > 0)
    points.push({ score: weights.otherRoute });
  if (about.psychotherapy === 'integral' && study.psychotherapy === 'integral') {
    points.push(tied('therapy', weights.therapy, 'both with psychotherapy'));
  }
  const when = measured.find((one) => hours !== undefined && closeInTime(one.hours, hours));
  if (when?.timepoint !== undefined) {
    points.push(tied('time', weights.timepoint, `measured at the same time: ${when.timepoint}`));
  }
  const { comparator = '' } = study;
  if (compared.some((one) => one.test(comparator)))
    points.push(tied('comparison', weights.comparator, `same comparison: ${comparator}`));
  return points;
}

const tied = (tie: Tie, score: number, why: string): Point => ({ score, why, tie });

/** What it is worth that the study was made of the kind of people the claim speaks of. */
export function sharedPeople({ people }: Needs, { people: studied }: Evidence): Point[] {
  const common = people.filter((one) => studied.includes(one));
  return common.slice(0, 2).map((one) => tied('people', weights.people, `both of ${one}`));
}

/** A history that pages name where studies name the illness. */
const kin: Readonly<Record<string, string>> = { trauma: 'ptsd' };

function closeInTime(measured: number | undefined, claimed: number): boolean {
  return measured !== undefined && measured / claimed < 1.3 && claimed / measured < 1.3;
}
