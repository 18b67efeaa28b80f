import type { Asked, Lead } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { factOn } from './facts.ts';
import type { Proposal } from './proposal.ts';
import { untraced } from './untraced.ts';
import { sameClaim } from './weights.ts';

/** A person's word goes before the rules; what the rules say of it stands behind. */
export function byPrecedent(
  asked: Asked,
  { precedents }: EvidenceBase,
  byRule: Proposal,
): Proposal | undefined {
  const [nearestRuling] = precedents(asked, asked.leaveOut);
  if (nearestRuling === undefined || nearestRuling.like < sameClaim) return undefined;
  const { precedent } = nearestRuling;
  if (precedent.verdict === undefined) return undefined;
  return {
    verdict: precedent.verdict,
    reasons: [
      `A person ruled on nearly the same claim (${precedent.id}): “${precedent.text}”`,
      ...(byRule.verdict === precedent.verdict ? byRule.reasons : []),
    ],
    studies: [...precedent.studies],
    hold: 'firm',
  };
}

export function byFact({ plain, about }: Asked, record: EvidenceBase): Proposal | undefined {
  const fact = factOn(plain);
  if (fact === undefined) return undefined;
  const known = new Set(record.evidence.map(({ study }) => study.id));
  const [drug, other] = about.drug ?? [];
  const onDrug = new Set(
    drug === 'esketamine' && other === undefined
      ? record.evidence
          .filter(({ study }) => study.intervention.drug.includes(drug))
          .map(({ study }) => study.id)
      : [],
  );
  // Of the studies that settle a claim on esketamine alone, those on esketamine stand first.
  const studies = fact.studies
    .filter((id) => known.has(id))
    .sort((a, b) => Number(onDrug.has(b)) - Number(onDrug.has(a)));
  if (studies.length === 0) return undefined;
  return { verdict: fact.verdict, reasons: [fact.reason], studies, hold: 'firm' };
}

/** A person by name and age, or by what is told of them and nobody else: "Marta has not had one since". */
const tellsOf =
  /\b(she|her|hers|herself|he|his|him|himself)\b|(?<![.!?:] )(?<!^)\b[A-Z][a-z]+, (a |an )?\d\d(,| years?\b|-year)|\bfor the first time in (years|decades|months)\b.*\b(said|says|told)\b/;

/** A score a seller gathered, or one person's story, is no outcome of a study. */
export function byStory(asked: Asked, leads: readonly Lead[]): Proposal | undefined {
  const story =
    /\b(one|a|an|the) (\w+ )?(patient|writer|client|man|woman|veteran|reviewer|testimonial)('s)?\b(?! (in|out of) \w)|\bseveral patients, one|\bI (was|felt|had|got)\b|\bmy (own )?(life|depression|doctor)\b/i;
  const told = asked.kind === 'efficacy' || asked.kind === 'duration' || asked.kind === 'cost';
  const ofOne = (told && story.test(asked.text)) || tellsOf.test(asked.text);
  if (asked.kind === 'satisfaction' || ofOne) {
    const proposal = untraced(asked, leads, 'untraceable');
    const why =
      asked.kind === 'satisfaction'
        ? 'How satisfied people are is no outcome of a study on record.'
        : 'One person\u2019s story cannot be traced to data.';
    return { ...proposal, reasons: [why, ...proposal.reasons] };
  }
  return undefined;
}
