import type { ClaimKind } from '../../vocabulary.ts';
import type { Asked, Lead } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { groundOf, nearGroundOf, type Ground } from './ground.ts';
import type { Proposal } from './proposal.ts';
import { rate, untraced } from './untraced.ts';
import { weigh } from './weigh.ts';

/** The ground that a lead gives a claim: a figure of it, or one near it. */
export const groundFrom = (asked: Asked, lead: Lead, record: EvidenceBase): Ground | undefined =>
  groundOf(asked, lead, record, true) ?? nearGroundOf(asked, lead);

/** How many of the best leads may carry a verdict. */
const nearest = 5;

/** And how much of the best one's score they need. */
const comparable = 0.75;

export function byFigure(
  asked: Asked,
  leads: readonly Lead[],
  record: EvidenceBase,
): Proposal | undefined {
  if (asked.kind === 'mechanism') return undefined;
  const best = leads
    .slice(0, nearest)
    .filter(({ score }) => score >= (leads[0]?.score ?? 0) * comparable);
  const [ground = best.flatMap((lead) => nearGroundOf(asked, lead) ?? [])[0]] = best.flatMap(
    (lead, index) => groundOf(asked, lead, record, index === 0) ?? [],
  );
  if (ground !== undefined) return weigh(asked, ground.lead, ground.match);
  if (rate(asked) === undefined || unmeasured[asked.kind]) return undefined;
  return byDescription(asked, leads) ?? untraced(asked, leads);
}

/** The rate is not on record, yet all else in the claim points to one study and no other. */
function byDescription(asked: Asked, [lead, next]: readonly Lead[]): Proposal | undefined {
  if (lead === undefined || lead.score < 5 || lead.score - (next?.score ?? 0) < 1.5)
    return undefined;
  // A study whose rates were read and do not fit is another study.
  const hasRates = lead.evidence.measured.some(
    ({ role, kind }) => role === 'result' && kind === '%',
  );
  if (hasRates && !lead.named) return undefined;
  if (!lead.named && lead.wording < 0.3 && !isRead(lead)) return undefined;
  const proposal = weigh(asked, lead, undefined);
  const missing = `The claim describes ${lead.evidence.study.short}; its figure, ${rate(asked) ?? ''}, is not in what could be read of it.`;
  return {
    ...proposal,
    verdict: 'overstated',
    reasons: [missing, ...proposal.reasons],
    hold: 'loose',
  };
}

/** A person tied the study to a like claim, or to a matter that this one raises. */
const isRead = ({ ties }: Lead): boolean => ties.has('ruling') || ties.has('matter');

export const unmeasured: Partial<Readonly<Record<ClaimKind, true>>> = {
  prevalence: true,
  cost: true,
  legal: true,
  coverage: true,
};
