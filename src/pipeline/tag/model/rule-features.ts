import type { Stance, Theme, Voice } from '../../../vocabulary.ts';
import type { Evidence } from '../evidence.ts';
import type { Bag } from './bag.ts';
import { hash } from './hash.ts';
import type { Reading } from '../hits.ts';

/** What the rules alone would say. */
export interface Ruled {
  themes: ReadonlySet<Theme>;
  voice: Voice;
  stance: Stance;
  claim: boolean;
}

const steps = [0.3, 0.6, 0.9, 1.3, 2, 3];
const scored =
  /^(?:benefit|challenge|side-effect|cost|variable-response|denied|claim|stance:.*|voice:.*)$/u;

/** The points of the guide's rules as features, tied to the words that gave them. */
export function ruleFeatures(
  reading: Reading,
  evidence: Evidence,
  ruled: Ruled,
  group: string,
  bag: Bag,
): void {
  const places = wordPlaces(reading);
  const reasons = Map.groupBy(evidence.reasons, ({ label }) => label);
  const put = (text: string, label: string) => {
    const address = hash(`r:${text}`);
    const causes = reasons.get(label) ?? [];
    if (causes.length === 0) bag.add(address, -1, -1);
    for (const { start, end } of causes) bag.add(address, places(start), places(end - 1) + 1);
  };
  for (const [label, score] of evidence.all()) {
    if (!scored.test(label)) continue;
    for (const step of steps) if (score >= step) put(`${label}>=${step}`, label);
    if (score >= 0.9) put(`${label}@${group}`, label);
  }
  const themes = [...ruled.themes].sort().join('+');
  put(`themes ${themes}`, [...ruled.themes][0] ?? '');
  put(`voice ${ruled.voice}`, `voice:${ruled.voice}`);
  put(`stance ${ruled.stance}`, `stance:${ruled.stance}`);
  put(`claim ${ruled.claim}`, 'claim');
}

/** Number of the word at an offset, by bisection. */
function wordPlaces({ words }: Reading): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((words[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
