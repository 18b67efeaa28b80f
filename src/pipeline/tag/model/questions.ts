import type { Read } from '../read-unit.ts';
import { stanceLead, voiceLead } from './confidence.ts';
import type { Decision } from './decide.ts';
import type { Mix } from './placed.ts';
import { columnOf, voiceColumn, voices } from './table.ts';

/** A label that was given, the columns that speak for it, and when it would still stand. */
export interface Asked {
  label: string;
  mix: Mix;
  margin: number;
  /** A text without words never has it. */
  needsWords: boolean;
  stands: (decision: Decision) => boolean;
}

/** One question a label: which words would have to go for it to be lost? */
export function questions({ margin, decision }: Pick<Read, 'margin' | 'decision'>): Asked[] {
  const asked: Asked[] = decision.themes.map((theme) => ({
    label: theme,
    mix: { plus: columnOf[theme], minus: undefined },
    margin: margin[columnOf[theme]] ?? 0,
    needsWords: true,
    stands: ({ themes }) => themes.includes(theme),
  }));
  if (decision.claim) {
    asked.push({
      label: 'claim',
      mix: { plus: columnOf.claim, minus: undefined },
      margin: margin[columnOf.claim] ?? 0,
      needsWords: true,
      stands: ({ claim }) => claim,
    });
  }
  const { voice, stance } = decision;
  asked.push({
    label: `voice:${voice}`,
    mix: { plus: voiceColumn[voice], minus: nextVoice(margin, decision) },
    margin: voiceLead(margin, decision),
    needsWords: false,
    stands: (other) => other.voice === voice,
  });
  asked.push({
    label: `stance:${stance}`,
    mix: stanceMix(margin, decision),
    margin: stanceLead(margin, decision),
    needsWords: stance !== 'neutral',
    stands: (other) => other.stance === stance,
  });
  return asked;
}

function nextVoice(margin: Float64Array, { voice }: Decision): number | undefined {
  let best: number | undefined;
  for (const name of voices) {
    const column = voiceColumn[name];
    if (name === voice) continue;
    if (best === undefined || (margin[column] ?? 0) > (margin[best] ?? 0)) best = column;
  }
  return best;
}

const [good, bad] = [columnOf['stance:favourable'], columnOf['stance:critical']];

/** The question that would turn first: for neutral the one that is nearest to being answered with yes. */
function stanceMix(margin: Float64Array, { stance }: Decision): Mix {
  const [higher, lower] = (margin[good] ?? 0) >= (margin[bad] ?? 0) ? [good, bad] : [bad, good];
  if (stance === 'favourable') return { plus: good, minus: undefined };
  if (stance === 'critical') return { plus: bad, minus: undefined };
  if (stance === 'mixed') return { plus: lower, minus: undefined };
  return { plus: undefined, minus: higher };
}
