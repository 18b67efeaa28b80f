import type { Unit } from '../../types.ts';
import { isAccount, nearExclusions, underEffects, underExclusions } from './context.ts';
import type { Evidence } from './evidence.ts';
import type { Hit, Reading } from './hits.ts';
import { has, hitsIn } from './hits.ts';
import { changes } from './changes.ts';
import { labels } from './labels.ts';

/** How far the words of a clause count that speaks of another treatment only. */
const otherTreatment = 0.15;

/** Gathers the points for the five themes. */
export function gatherThemes(reading: Reading, evidence: Evidence): void {
  const used = changes(reading, evidence, (hit) => foreign(reading, hit));
  for (const hit of reading.hits) {
    if (hit.covered) continue;
    gather(reading, evidence, hit, used);
  }
}

function gather(reading: Reading, evidence: Evidence, hit: Hit, used: ReadonlySet<number>): void {
  const { number, unwanted, weight } = hit.entry;
  // Most hits say nothing of a theme.
  if (!unwanted && !themed.has(number)) return;
  if (number === labels.cost) {
    evidence.add('cost', weight, hit);
    return;
  }
  const far = foreign(reading, hit, number === labels['variable-response']);
  if (number === labels.benefit) benefit(reading, evidence, hit, far);
  else if (number === labels['variable-response']) variable(reading, evidence, hit, far);
  else if (number === labels.challenge) challenge(reading, evidence, hit, far);
  else if (number === labels['side-effect']) evidence.add('side-effect', weight * far, hit);
  else if (!used.has(hit.from)) effect(reading, evidence, hit, far);
}

const themed = new Set([
  labels.benefit,
  labels.challenge,
  labels.cost,
  labels['side-effect'],
  labels['variable-response'],
]);

/** Factor for a hit whose clause is about another treatment and not about this one. */
export function foreign(reading: Reading, hit: Hit, evenCompared = false): number {
  const first = hitsIn(reading, labels.other, hit.clause)[0];
  if (!first || hitsIn(reading, labels.treatment, hit.clause).length > 0) return 1;
  // "Where antidepressants have not worked": the failure is theirs, the gain would not be.
  if (evenCompared) return otherTreatment;
  const compared = hitsIn(reading, labels.compare, hit.clause)[0];
  return compared && compared.from < first.from ? 1 : otherTreatment;
}

function benefit(reading: Reading, evidence: Evidence, hit: Hit, far: number): void {
  const asking = hitsIn(reading, labels.asking, hit.clause)[0];
  if (hit.suspended || (asking && asking.from < hit.from)) return;
  // "Has not judged them effective": the negation belongs to the judging.
  if (hit.negation?.covered) return;
  if (hit.negation) evidence.add('variable-response', hit.entry.weight * far, hit);
  else evidence.add('benefit', hit.entry.weight * far, hit);
}

function variable(reading: Reading, evidence: Evidence, hit: Hit, far: number): void {
  if (hit.suspended) return;
  if (hit.negation) {
    evidence.add('benefit', 0.5 * far, hit);
    return;
  }
  const excluded = hit.entry.id === 'variable-not-everyone' && nearExclusions(reading.unit);
  evidence.add(excluded ? 'challenge' : 'variable-response', hit.entry.weight * far, hit);
}

function challenge(reading: Reading, evidence: Evidence, hit: Hit, far: number): void {
  if (hit.negation || hit.suspended) return;
  const fear = hit.entry.id === 'challenge-fear';
  if (fear && !isAccount(reading.unit) && far < 1) return;
  evidence.add('challenge', hit.entry.weight * far, hit);
}

/** An effect counts fully when the words around tie it to the dose, and not when denied. */
function effect(reading: Reading, evidence: Evidence, hit: Hit, far: number): void {
  if (hit.negation) {
    evidence.add('denied', 1, hit);
    return;
  }
  if (hit.suspended || underExclusions(reading.unit)) return;
  const weight = hit.entry.weight + tie(reading, hit);
  if (weight > 0.2) evidence.add('side-effect', Math.min(weight, 1.3) * far, hit);
}

function tie(reading: Reading, hit: Hit): number {
  const { unit } = reading;
  const inClause = (label: number) => {
    const near = hitsIn(reading, label, hit.clause);
    return near.length > 1 || (near[0] !== undefined && near[0].from !== hit.from);
  };
  let weight = 0;
  if (inClause(labels.dosed)) weight += 0.45;
  else if (has(reading, labels.dosed)) weight += 0.25;
  if (has(reading, labels.risk) || underEffects(unit)) weight += 0.45;
  if (inClause(labels.unwelcome)) weight += 0.35;
  else if (has(reading, labels.unwelcome)) weight += 0.15;
  if (isAccount(unit) && listed(unit)) weight += 0.3;
  if (inClause(labels.background)) weight -= 0.5;
  if (altered.has(hit.entry.id) && inClause(labels.welcome)) weight -= 0.7;
  return weight;
}

/** States that may be liked: described with pleasure they are no side effect. */
const altered = new Set(['dissociation', 'hallucination', 'sedation', 'emotional-sensitivity']);

/** A bare list ("Dizziness, dry mouth, yawning.") names effects without a verb around them. */
const listed = (unit: Unit): boolean => unit.text.length < 200 && /^[^.]*,[^.]*,/u.test(unit.text);
