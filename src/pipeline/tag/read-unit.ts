import type { Concept, Tags, Unit } from '../../types.ts';
import { themes as allThemes, type Theme } from '../../vocabulary.ts';
import { decideClaim } from './claim.ts';
import { isQuestion } from './context.ts';
import { Evidence } from './evidence.ts';
import { figuresOf } from './figures.ts';
import type { Reading } from './hits.ts';
import { reading as readingOf } from './hits.ts';
import type { Reader } from './reader.ts';
import { decideStance } from './stance.ts';
import { gatherThemes } from './themes.ts';
import { decideVoice } from './voice.ts';

/** Points from which a theme is given, and how near to it the reader is not sure. */
const cut = 0.9;
const doubt = 0.2;

/** Tags of one sentence in its context. Never throws; all offsets lie within the text. */
export function readUnit(unit: Unit, reader: Reader): Tags {
  const reading = readingOf(unit, reader);
  const evidence = new Evidence(reading);
  gatherThemes(reading, evidence);
  const themes = decideThemes(unit, evidence);
  const figures = figuresOf(reading);
  const { voice, sure: voiceSure } = decideVoice(reading, evidence);
  const { stance, sure: stanceSure } = decideStance(reading, evidence, themes);
  const { claim, sure: claimSure } = decideClaim(reading, evidence, themes, voice, figures);
  const given = new Set<string>([...themes, `voice:${voice}`, `stance:${stance}`, 'negation']);
  if (stance === 'mixed') given.add('stance:favourable').add('stance:critical');
  if (claim) given.add('claim');
  const unsure: string[] = [...unsureThemes(evidence)];
  if (!voiceSure) unsure.push('voice');
  if (!stanceSure) unsure.push('stance');
  if (!claimSure) unsure.push('claim');
  const concepts = conceptsOf(reading, evidence);
  for (const { kind, id } of concepts) given.add(`${kind}:${id}`);
  const because = evidence.kept(given);
  return {
    themes: allThemes.filter((theme) => themes.has(theme)),
    voice,
    stance,
    claim,
    figures,
    concepts,
    because,
    unsure,
  };
}

function decideThemes(unit: Unit, evidence: Evidence): Set<Theme> {
  if (isQuestion(unit)) return new Set();
  // Ruling 3: a heading names a topic; only a gain named as a selling point is more.
  const possible: readonly Theme[] = unit.isHeading ? ['benefit'] : allThemes;
  return new Set(possible.filter((theme) => evidence.score(theme) >= cut));
}

function unsureThemes(evidence: Evidence): Theme[] {
  return allThemes.filter((theme) => Math.abs(evidence.score(theme) - cut) < doubt);
}

/** What is spoken about, each once, in the order in which it is named. */
function conceptsOf(reading: Reading, evidence: Evidence): Concept[] {
  const seen = new Map<string, Concept>();
  for (const hit of reading.hits) {
    const { concept, label } = hit.entry;
    if (!concept) continue;
    seen.set(label, concept);
    evidence.add(label, hit.entry.weight, hit);
  }
  return [...seen.values()];
}
