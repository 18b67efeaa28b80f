import type { Stance, Theme } from '../../vocabulary.ts';
import { isAccount, isLeadIn, isQuestion } from './context.ts';
import type { Evidence } from './evidence.ts';
import type { Reading } from './hits.ts';
import { has, hitsOf } from './hits.ts';
import { labels } from './labels.ts';

const cut = 0.8;

/** How the sentence stands towards the treatment, from its words of praise and fault and its themes. */
export function decideStance(
  reading: Reading,
  evidence: Evidence,
  themes: ReadonlySet<Theme>,
): { stance: Stance; sure: boolean } {
  if (isQuestion(reading.unit) || isLeadIn(reading.unit)) return { stance: 'neutral', sure: true };
  words(reading, evidence);
  themesSpeak(reading, evidence, themes);
  const good = evidence.score('stance:favourable');
  const bad = evidence.score('stance:critical');
  const sure = Math.abs(good - cut) >= 0.25 && Math.abs(bad - cut) >= 0.25;
  if (good >= cut && bad >= cut) return { stance: 'mixed', sure };
  if (good >= cut) return { stance: 'favourable', sure };
  return { stance: bad >= cut ? 'critical' : 'neutral', sure };
}

function words(reading: Reading, evidence: Evidence): void {
  for (const hit of hitsOf(reading, labels['stance:favourable'])) {
    if (hit.suspended || hit.negation?.covered) continue;
    evidence.add(hit.negation ? 'stance:critical' : 'stance:favourable', 0.8, hit);
  }
  for (const hit of hitsOf(reading, labels['stance:critical'])) {
    if (hit.suspended) continue;
    if (!hit.negation) evidence.add('stance:critical', 0.9, hit);
  }
  for (const hit of hitsOf(reading, labels.denial)) evidence.add('stance:favourable', 0.8, hit);
}

/** A gain speaks for; harm told by the one who had it and no effect speak against; a list is neutral. */
function themesSpeak(reading: Reading, evidence: Evidence, themes: ReadonlySet<Theme>): void {
  const account = isAccount(reading.unit);
  if (evidence.score('denied') >= 1) move(evidence, 'denied', 'stance:favourable', 0.9);
  const speak = (theme: Theme, stance: string, weight: number) => {
    if (!themes.has(theme)) return;
    move(evidence, theme, stance, weight);
  };
  speak('benefit', 'stance:favourable', 1.1);
  const told = account && !has(reading, labels.general);
  if (told) speak('side-effect', 'stance:critical', 1.1);
  const limits = evidence.causes.filter(({ label }) => label === 'variable-response');
  const plain = limits.length > 0 && hitsOf(reading, labels['variable-response']).every(general);
  speak('variable-response', 'stance:critical', plain ? 0.3 : 1.1);
  const weak = hitsOf(reading, labels.challenge).some((hit) => faults.has(hit.entry.id));
  if (weak) speak('challenge', 'stance:critical', 1.1);
}

const general = (hit: { entry: { id: string } }): boolean =>
  hit.entry.id === 'variable-limited' || hit.entry.id === 'variable-not-everyone';
/** Weak evidence and poor care are faults; access and effort are not (rulings 13 and 14). */
const faults = new Set(['challenge-evidence']);

/** Points for a stance, with the words that spoke for another label as the reason. */
function move(evidence: Evidence, label: string, stance: string, weight: number): void {
  const causes = evidence.causes.filter((cause) => cause.label === label);
  evidence.add(stance, weight);
  for (const { from, to, weight: own } of causes) {
    evidence.causes.push({ label: stance, from, to, weight: own });
  }
}
