import type { ClaimKind, Verdict } from '../../vocabulary.ts';
import type { Asked, Lead, Match } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { groundOf } from './ground.ts';
import { limits, type Limit } from './limits.ts';
import { nothing, rate, untraced } from './untraced.ts';

export interface Proposal {
  verdict: Verdict | null;
  reasons: string[];
  /** Ids of the studies it rests on. */
  studies: string[];
}

/** Kinds that no study of patients can bear out or refute; a person rules on them or nobody does. */
const notMeasured: Partial<Readonly<Record<ClaimKind, string>>> = {
  cost: 'A price or saving is no outcome of a study; it has to be looked up.',
  coverage: 'What an insurer pays is no outcome of a study; it has to be looked up.',
  legal: 'Law and approval are no outcome of a study; they have to be looked up.',
  prevalence:
    'How common an illness is, or how usual treatment does, is not what the studies on record measured.',
  mechanism: 'How it works in the brain is not set against studies of patients.',
  other: 'What kind of claim this is could not be told, so nothing is proposed.',
};

/** How many of the best leads may carry a verdict. */
const nearest = 5;

/**
 * The verdict the record suggests for a claim, by these rules in this order:
 * 1. A kind of claim that studies of patients do not measure: none proposed.
 * 2. No study has the claim's rate: `untraceable`. One has it, but little else ties the two: none.
 * 3. No rate and no study tied to it: `not-studied` where no study is on record for the condition it
 *    names, else none.
 * 4. A study tied to the claim (ground.ts) has the figure: `overstated` if any limit weighs that much, else `partly` if there is any
 *    limit at all, else `supported` (see limits.ts for the limits, one by one).
 * `contradicted` is left to people: that a study found otherwise takes reading it.
 */
export function verdict(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposal {
  const unmeasured = notMeasured[asked.kind];
  if (unmeasured !== undefined) return nothing(unmeasured);
  const ground = leads.slice(0, nearest).flatMap((lead) => groundOf(asked, lead, record) ?? [])[0];
  if (ground !== undefined) return weigh(asked, ground.lead, ground.match);
  const named = leads.find((lead) => lead.named);
  if (named !== undefined && rate(asked) === undefined) {
    return nothing(
      `It names what ${named.evidence.study.short} was published in or by; whether that study says this takes reading it.`,
    );
  }
  return untraced(asked, leads, record);
}

function weigh(asked: Asked, lead: Lead, match: Match | undefined): Proposal {
  const { study } = lead.evidence;
  const found = limits(asked, lead, match);
  const measured = match?.measured;
  const when = measured?.timepoint === undefined ? '' : `, ${measured.timepoint}`;
  const shown =
    measured === undefined || measured.role === 'text'
      ? `${study.short}: ${study.finding}`
      : `${study.short} measured ${measured.words} (${measured.measure}${when}).`;
  return {
    verdict: worst(found),
    reasons: [shown, ...found.map(({ reason }) => reason)],
    studies: [study.id],
  };
}

function worst(found: readonly Limit[]): Verdict {
  if (found.some(({ to }) => to === 'overstated')) return 'overstated';
  return found.length > 0 ? 'partly' : 'supported';
}
