import { themes as allThemes, type Stance, type Theme, type Voice } from '../../../vocabulary.ts';
import type { Cause, Evidence } from '../evidence.ts';
import type { Sink } from './bag.ts';
import { family } from './addresses.ts';
import { hash } from './hash.ts';

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

/** Addresses of what a label's points say. */
interface Scale {
  /** One for each step. */
  steps: readonly number[];
  /** That it is given on a group of pages. */
  on: (group: string) => number;
}

/** By label; nothing where its points are no feature. */
const scales = new Map<string, Scale | undefined>();

function scaleOf(label: string): Scale | undefined {
  const known = scales.get(label);
  if (known || scales.has(label)) return known;
  const made = {
    steps: steps.map((step) => hash(`r:${label}>=${step}`)),
    on: family(`r:${label}@`),
  };
  scales.set(label, scored.test(label) ? made : undefined);
  return scales.get(label);
}

const voiceGiven = family('r:voice ');
const stanceGiven = family('r:stance ');
const claimGiven = family('r:claim ');

/** The points of the guide's rules as features, tied to the words that gave them. */
export function ruleFeatures(evidence: Evidence, ruled: Ruled, group: string, sink: Sink): void {
  const causes = sink.placed ? causesByLabel(evidence) : undefined;
  const put = (address: number, label: string) => {
    const own = causes?.get(label);
    if (!own) sink.add(address, -1, -1);
    else for (const { from, to } of own) sink.add(address, from, to);
  };
  const { labels, points } = evidence;
  for (let place = 0; place < labels.length; place++) {
    const [label, score] = [labels[place] ?? '', points[place] ?? 0];
    const scale = scaleOf(label);
    if (!scale) continue;
    for (let at = 0; at < steps.length && score >= (steps[at] ?? 0); at++) {
      put(scale.steps[at] ?? 0, label);
    }
    if (score >= 0.9) put(scale.on(group), label);
  }
  const [theme] = ruled.themes;
  put(themesGiven(ruled.themes), theme ?? '');
  put(voiceGiven(ruled.voice), `voice:${ruled.voice}`);
  put(stanceGiven(ruled.stance), `stance:${ruled.stance}`);
  put(claimGiven(ruled.claim ? 'true' : 'false'), 'claim');
}

/** Addresses of sets of themes: each theme is a bit of the place. */
const sets: number[] = [];

function themesGiven(themes: ReadonlySet<Theme>): number {
  let place = 0;
  for (let at = 0; at < allThemes.length; at++) {
    if (themes.has(allThemes[at] as Theme)) place += 1 << at;
  }
  return (sets[place] ??= hash(`r:themes ${[...themes].sort().join('+')}`));
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
