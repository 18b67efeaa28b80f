import type { Unit } from '../../../types.ts';
import { isLeadIn, isQuestion } from '../context.ts';
import type { ByRule } from '../rules.ts';
import {
  columnOf,
  themeColumns,
  themes,
  voiceColumns,
  voices,
  type Model,
  type Stance,
  type Theme,
  type Voice,
} from './table.ts';

/** The tags that scores stand for. */
export interface Decision {
  themes: Theme[];
  voice: Voice;
  stance: Stance;
  claim: boolean;
}

const none: readonly number[] = [];
const favourable = columnOf['stance:favourable'];
const critical = columnOf['stance:critical'];
const { claim } = columnOf;

/** How far each score lies above its cut on this sort of page; written into `found`, where it is given. */
export function margins(
  scores: Float64Array,
  kind: string,
  model: Pick<Model, 'cuts'>,
  found = new Float64Array(scores.length),
): Float64Array {
  const cuts = model.cuts[kind] ?? model.cuts.all ?? none;
  for (let column = 0; column < scores.length; column++) {
    found[column] = (scores[column] ?? 0) - (cuts[column] ?? 0);
  }
  return found;
}

/** Tags from margins; rulings of the guide that hold nearly without exception have the last word. */
export function decide(
  unit: Unit,
  margin: Float64Array,
  { reading, ruled }: Pick<ByRule, 'reading' | 'ruled'>,
  model: Pick<Model, 'mixed'>,
): Decision {
  const over = (column: number) => (margin[column] ?? 0) > 0;
  const wordless = reading.words.length === 0;
  const asks = isQuestion(unit);
  const given: Theme[] = [];
  for (let at = 0; at < themes.length && !wordless; at++) {
    const theme = themes[at] as Theme;
    // Ruling 3: a heading names a topic; only a gain named as a selling point is more.
    if (unit.isHeading && (theme !== 'benefit' || asks)) continue;
    if (over(themeColumns[at] ?? 0)) given.push(theme);
  }
  const topic = unit.isHeading === true && given.length === 0 && ruled.stance === 'neutral';
  return {
    themes: given,
    voice: topic ? 'information' : voiceFor(unit, voiceOf(margin), given),
    stance: wordless || topic ? 'neutral' : stanceOf(margin, model),
    // Rulings 3 and 17, and "neither is a question".
    claim: !wordless && !unit.isHeading && !asks && !isLeadIn(unit) && over(claim),
  };
}

/** Ruling 3: a directory's headings explain. Ruling 12: so does a seller who names a limit. */
function voiceFor(unit: Unit, voice: Voice, given: readonly Theme[]): Voice {
  if (voice !== 'marketing') return voice;
  if (unit.isHeading && unit.kind === 'directory') return 'information';
  return given.some((theme) => limits.includes(theme)) ? 'information' : voice;
}

const limits: readonly Theme[] = ['variable-response', 'challenge', 'side-effect'];

/** The voice that others must be above. */
const information = voices.indexOf('information');

function voiceOf(margin: Float64Array): Voice {
  let best = information;
  for (let at = 0; at < voices.length; at++) {
    if ((margin[voiceColumns[at] ?? 0] ?? 0) > (margin[voiceColumns[best] ?? 0] ?? 0)) best = at;
  }
  return voices[best] ?? 'information';
}

function stanceOf(margin: Float64Array, { mixed }: Pick<Model, 'mixed'>): Stance {
  const good = margin[favourable] ?? 0;
  const bad = margin[critical] ?? 0;
  if (good <= 0 && bad <= 0) return 'neutral';
  if (good > mixed && bad > mixed) return 'mixed';
  return good >= bad ? 'favourable' : 'critical';
}
