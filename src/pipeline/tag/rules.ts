import type { Figure, Unit } from '../../types.ts';
import { themes as allThemes, type Theme } from '../../vocabulary.ts';
import { decideClaim } from './claim.ts';
import { isQuestion } from './context.ts';
import { Evidence } from './evidence.ts';
import { figuresOf } from './figures.ts';
import type { Reading } from './hits.ts';
import { reading as readingOf } from './hits.ts';
import type { Ruled } from './model/rule-features.ts';
import type { Reader } from './reader.ts';
import { decideStance } from './stance.ts';
import { gatherThemes } from './themes.ts';
import { decideVoice } from './voice.ts';

/** Points from which the rules give a theme. */
const cut = 0.9;

/** A text taken apart, and what the lexicon and the guide's rules make of it. */
export interface ByRule {
  reading: Reading;
  evidence: Evidence;
  figures: Figure[];
  ruled: Ruled;
}

/** Applies lexicon and rules to one unit, taken apart already or not; the weights decide what their word is worth. */
export function byRule(unit: Unit, reader: Reader, reading = readingOf(unit, reader)): ByRule {
  const evidence = new Evidence(reading);
  gatherThemes(reading, evidence);
  const themes = decideThemes(unit, evidence);
  const figures = figuresOf(reading);
  const { voice } = decideVoice(reading, evidence);
  const { stance } = decideStance(reading, evidence, themes);
  const { claim } = decideClaim(reading, evidence, themes, voice, figures);
  return { reading, evidence, figures, ruled: { themes, voice, stance, claim } };
}

function decideThemes(unit: Unit, evidence: Evidence): Set<Theme> {
  if (isQuestion(unit)) return new Set();
  // Ruling 3: a heading names a topic; only a gain named as a selling point is more.
  const possible: readonly Theme[] = unit.isHeading ? ['benefit'] : allThemes;
  return new Set(possible.filter((theme) => evidence.score(theme) >= cut));
}
