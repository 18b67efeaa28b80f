import type { Read } from '../read-unit.ts';
import { stanceLead, voiceLead } from './confidence.ts';
import type { Decision } from './decide.ts';
import { contributions } from './scores.ts';
import { columnOf, columns, voices, type Column, type Model } from './table.ts';

/** A label that was given, what each word gave towards it, and when it would still stand. */
export interface Asked {
  label: string;
  given: Float64Array;
  margin: number;
  stands: (decision: Decision) => boolean;
}

/** One question a label: which words would have to go for it to be lost? */
export function questions(read: Read, model: Model): Asked[] {
  const { found, scored, margin, decision } = read;
  const given = (mix: Partial<Record<Column, number>>) =>
    contributions(
      found.bag,
      scored,
      model,
      columns.map((column) => mix[column] ?? 0),
      found.reading.words.length,
    );
  const asked: Asked[] = decision.themes.map((theme) => ({
    label: theme,
    given: given({ [theme]: 1 }),
    margin: margin[columnOf[theme]] ?? 0,
    stands: ({ themes }) => themes.includes(theme),
  }));
  if (decision.claim) {
    const claim = margin[columnOf.claim] ?? 0;
    asked.push({
      label: 'claim',
      given: given({ claim: 1 }),
      margin: claim,
      stands: ({ claim }) => claim,
    });
  }
  const { voice, stance } = decision;
  asked.push({
    label: `voice:${voice}`,
    given: given({ [`voice:${voice}`]: 1, [`voice:${nextVoice(margin, decision)}`]: -1 }),
    margin: voiceLead(margin, decision),
    stands: (other) => other.voice === voice,
  });
  asked.push({
    label: `stance:${stance}`,
    given: given(stanceMix(margin, decision)),
    margin: stanceLead(margin, decision),
    stands: (other) => other.stance === stance,
  });
  return asked;
}

function nextVoice(margin: Float64Array, { voice }: Decision): (typeof voices)[number] {
  const at = (name: (typeof voices)[number]) => margin[columnOf[`voice:${name}`]] ?? 0;
  return voices
    .filter((name) => name !== voice)
    .reduce((best, name) => (at(name) > at(best) ? name : best));
}

/** The question that would turn first: for neutral the one that is nearest to being answered with yes. */
function stanceMix(margin: Float64Array, { stance }: Decision): Partial<Record<Column, number>> {
  const goodLeads =
    (margin[columnOf['stance:favourable']] ?? 0) >= (margin[columnOf['stance:critical']] ?? 0);
  if (stance === 'favourable') return { 'stance:favourable': 1 };
  if (stance === 'critical') return { 'stance:critical': 1 };
  if (stance === 'mixed') return { [goodLeads ? 'stance:critical' : 'stance:favourable']: 1 };
  return { [goodLeads ? 'stance:favourable' : 'stance:critical']: -1 };
}
