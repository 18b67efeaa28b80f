import type { Stance, Theme, Voice } from '../../../vocabulary.ts';
import type { Cause, Evidence } from '../evidence.ts';
import type { Sink } from './bag.ts';
import { addressOf } from './addresses.ts';

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

/** Addresses of a label's points: one for each step, and one with each group of pages. */
interface Scale {
  steps: readonly number[];
  groups: Map<string, number>;
}

/** By label; nothing where its points are no feature. There are as many as the lexicon has labels. */
const scales = new Map<string, Scale | undefined>();

function scaleOf(label: string): Scale | undefined {
  if (!scales.has(label)) {
    const all = steps.map((step) => addressOf(`r:${label}>=${step}`));
    scales.set(label, scored.test(label) ? { steps: all, groups: new Map() } : undefined);
  }
  return scales.get(label);
}

/** The points of the guide's rules as features, tied to the words that gave them. */
export function ruleFeatures(evidence: Evidence, ruled: Ruled, group: string, sink: Sink): void {
  const causes = causesByLabel(evidence);
  const put = (address: number, label: string) => {
    const own = causes.get(label);
    if (!own) sink.add(address, -1, -1);
    else for (const { from, to } of own) sink.add(address, from, to);
  };
  for (const [label, score] of evidence.all()) {
    const scale = scaleOf(label);
    if (!scale) continue;
    for (let at = 0; at < steps.length && score >= (steps[at] ?? 0); at++) {
      put(scale.steps[at] ?? 0, label);
    }
    if (score < 0.9) continue;
    let address = scale.groups.get(group);
    if (address === undefined) {
      address = addressOf(`r:${label}@${group}`);
      scale.groups.set(group, address);
    }
    put(address, label);
  }
  const themes = [...ruled.themes].sort().join('+');
  put(addressOf(`r:themes ${themes}`), [...ruled.themes][0] ?? '');
  put(addressOf(`r:voice ${ruled.voice}`), `voice:${ruled.voice}`);
  put(addressOf(`r:stance ${ruled.stance}`), `stance:${ruled.stance}`);
  put(addressOf(`r:claim ${ruled.claim}`), 'claim');
}

function causesByLabel({ causes }: Evidence): Map<string, Cause[]> {
  const found = new Map<string, Cause[]>();
  for (const cause of causes) {
    const own = found.get(cause.label);
    if (own) own.push(cause);
    else found.set(cause.label, [cause]);
  }
  return found;
}
