import type { Asked, Lead } from './candidates.ts';
import { describesStudy } from './by-matter.ts';
import { figureAgainst } from './opposition/figure.ts';
import { missedWholly } from './opposition/missed.ts';
import { deniesHarm, fadedToldLasting, trendAgainst, variedToldAlike } from './opposition/told.ts';
import type { Proposal } from './proposal.ts';
import { shown } from './weigh.ts';

/** How far below the first a study may be and still answer a claim by saying the opposite. */
const nearby = 2;

/** How alike claim and study are worded at the least, where neither matter nor people tie them. */
const leastAlike = 0.2;

/** What makes study and claim opposites, in words; `undefined` where nothing does. */
function opposition(asked: Asked, lead: Lead, first: boolean): string | undefined {
  // One close behind is opposed where it is of the people that the claim names, and the claim has no figure of its own.
  const ofThem =
    !describesStudy.test(asked.text) &&
    (first || (lead.ties.has('people') && asked.figures.length === 0));
  if (ofThem && missedWholly(asked, lead))
    return 'It found no clear difference in what the claim is about; the claim says that there is one.';
  if (fadedToldLasting(asked, lead))
    return 'The claim says that it does not wear off; in the study it did.';
  if (variedToldAlike(asked, lead))
    return 'The claim says that all are alike; the study found that they differ.';
  if (deniesHarm(asked, lead))
    return 'The claim says that a harm does not come; the study has it on record.';
  if (trendAgainst(asked, lead)) return 'The claim has it going one way, the study the other.';
  return first ? rateOfHarmAgainst(asked, lead) : undefined;
}

/** A rate of an effect may be another time's or other people's; one of a harm says how safe it is. */
function rateOfHarmAgainst(asked: Asked, lead: Lead): string | undefined {
  const against = figureAgainst(asked, lead);
  if (against?.role !== 'harm' || asked.attributed !== undefined) return undefined;
  return `It says quite another figure than was found: ${against.words} (${against.measure}).`;
}

/** The claim says the opposite of what the study that leads found, or one close behind it. */
export function byOpposition(asked: Asked, leads: readonly Lead[]): Proposal | undefined {
  const [first] = leads;
  if (first === undefined) return undefined;
  const close = leads.slice(0, 3).filter(({ score, wording, ties }) => {
    const speaks = wording >= leastAlike || ties.has('matter') || ties.has('people');
    return speaks && score >= first.score - nearby;
  });
  for (const lead of close) {
    const why = opposition(asked, lead, lead === first);
    if (why === undefined) continue;
    const studies = [lead.evidence.study.id];
    return {
      verdict: 'contradicted',
      reasons: [shown(lead, undefined), why],
      studies,
      hold: 'loose',
    };
  }
  return undefined;
}
