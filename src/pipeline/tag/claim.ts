import type { Figure } from '../../types.ts';
import type { Theme, Voice } from '../../vocabulary.ts';
import { isAccount, isLeadIn, isQuestion, underEffects } from './context.ts';
import type { Evidence } from './evidence.ts';
import type { Reading } from './hits.ts';
import { has, hitsOf } from './hits.ts';
import { labels } from './labels.ts';

const cut = 0.9;

/** Whether the sentence makes a checkable claim about the treatment (rulings 1, 8 and 15 to 17). */
export function decideClaim(
  reading: Reading,
  evidence: Evidence,
  themes: ReadonlySet<Theme>,
  voice: Voice,
  figures: readonly Figure[],
): { claim: boolean; sure: boolean } {
  const { unit } = reading;
  if (isQuestion(unit) || isLeadIn(unit) || unit.isHeading) return { claim: false, sure: true };
  for (const hit of hitsOf(reading, labels.claim)) {
    if (!hit.suspended) evidence.add('claim', hit.entry.weight, hit);
  }
  if (figures.length > 0) evidence.add('claim', 0.9);
  if (themes.has('benefit')) evidence.add('claim', 0.9);
  if (themes.has('side-effect')) evidence.add('claim', underEffects(unit) ? 1.2 : 0.9);
  if (themes.has('variable-response')) evidence.add('claim', 0.4);
  if (voice === 'study') evidence.add('claim', 0.9);
  if (themes.has('cost')) evidence.add('claim', 0.4);
  discount(reading, evidence, voice);
  const score = evidence.score('claim');
  return { claim: score >= cut, sure: Math.abs(score - cut) >= 0.25 };
}

function discount(reading: Reading, evidence: Evidence, voice: Voice): void {
  if (has(reading, labels.advice)) evidence.scale('claim', 0.5);
  if (has(reading, labels.history)) evidence.scale('claim', 0.4);
  if (has(reading, labels.definition)) evidence.scale('claim', 0.5);
  if (has(reading, labels.general)) return;
  if (isAccount(reading.unit) && voice === 'experience') evidence.scale('claim', 0.3);
  else if (voice === 'experience') evidence.scale('claim', 0.4);
}
