import type { Asked, Lead, Match } from './candidates.ts';
import { figureKey, type EvidenceBase } from './evidence.ts';
import { harms } from './matching.ts';
import type { Measured } from './measured.ts';
import { mattersIn } from './matters.ts';
import { foundNothing } from './null-result.ts';
import { rate } from './untraced.ts';

export interface Ground {
  lead: Lead;
  match: Match | undefined;
}

/** A lead bears on the claim if it has a figure of it, or found the compared arms not to differ. */
export function groundOf(
  asked: Asked,
  lead: Lead,
  record: EvidenceBase,
  first: boolean,
): Ground | undefined {
  if (!lead.named && otherDrug(asked, lead)) return undefined;
  const bearing = lead.matches.filter(
    ({ measured, near, figure }) =>
      bears(asked, measured) &&
      (near === 'same' || (lead.named && figure.unit === '%')) &&
      (figure.unit === '%' || (asked.kind === 'duration' && rare(measured, record))),
  );
  const rates = bearing.filter(({ figure }) => figure.unit === '%');
  // A claim that gives a rate stands or falls with it, not with a stretch of time beside it.
  const [match] = rate(asked) === undefined ? bearing : rates;
  const enough =
    lead.named || (match !== undefined && (tied(asked, lead, match) || telling(match, record)));
  if (match !== undefined && enough) return { lead, match };
  // Only of the best lead: there is nearly always some trial that found nothing.
  const nothing =
    first && asked.kind === 'comparison' && foundNothing(asked.plain, lead.evidence.study);
  return nothing && lead.wording > 0.2 ? { lead, match: undefined } : undefined;
}

/**
 * A rate that no study has, beside the study that is read first for how many respond in that
 * condition: within ten points it is the same matter, told higher or lower than it was found.
 */
export function nearGroundOf(asked: Asked, lead: Lead): Ground | undefined {
  if (asked.kind !== 'efficacy' || otherDrug(asked, lead) || ownData.test(asked.text))
    return undefined;
  const { population, speaks_to } = lead.evidence.study;
  const first = speaks_to?.first ?? [];
  const ofRates =
    first.includes('response-rate') && mattersIn(asked.plain).includes('response-rate');
  const ofPeople =
    asked.conditions.length === 0 ||
    asked.conditions.some((id) => population.conditions.includes(id));
  if (!ofRates || !ofPeople) return undefined;
  const match = lead.matches.find(
    ({ figure, measured, near }) =>
      figure.unit === '%' && near === 'near' && /respon/i.test(measured.measure),
  );
  return match === undefined ? undefined : { lead, match };
}

/** A stretch of time that hardly any other study gives. */
function rare({ value, kind }: Measured, { frequency }: EvidenceBase): boolean {
  return (frequency.get(figureKey(value, kind)) ?? 0) <= 2;
}

/** "69.3 %" is nobody else's figure, where "70 %" may be anybody's. */
function telling({ figure, measured }: Match, record: EvidenceBase): boolean {
  return !Number.isInteger(figure.value) && figure.unit === '%' && rare(measured, record);
}

/** Words in a measure of how people fared, unlike who they were or where they were treated. */
const fared =
  /respon|remi(ssion|tt)|improv|reduc|drop|fall|fell|reliev|relief|benefit|symptom|relaps|abstin|change|free of|better|wors|effect|thoughts|lasting/i;

/** What clinics offer is told of clinics, and of nothing else. */
const ofClinics = /\b(clinics?|providers?|cent(re|er)s)\b/i;

/** A harm bears on safety only, and how people fared on anything but safety. */
function bears({ kind, about, plain }: Asked, { role, measure }: Measured): boolean {
  // The measure is the one that is told of.
  const same = harms.some((one) => one.test(measure) && one.test(plain));
  if (same && (role === 'harm' || role === 'result')) return true;
  // How common an illness is, is no result of a treatment.
  if (kind === 'prevalence' && about.drug === undefined) return false;
  if (kind === 'safety') return role === 'harm';
  if (kind === 'duration' && role === 'text') return true;
  if (ofClinics.test(measure)) return role === 'result' && ofClinics.test(plain);
  return role === 'result' && fared.test(measure);
}

/** A seller's count of its own clients rests on no one else's study. */
const ownData =
  /\b(company|clinic|centre|center|practice|programme|program)['’]s own\b|\b(company|clinic|centre|center|practice)['’]s (clients|patients|data)\b|\b(our|its) (own )?(clients|patients|data)\b/i;

function otherDrug({ about }: Asked, { evidence }: Lead): boolean {
  const claimed = about.drug ?? [];
  return (
    claimed.length > 0 && !claimed.some((drug) => evidence.study.intervention.drug.includes(drug))
  );
}

/** A figure alone may be chance, a figure in words ("half") all the more: more has to tie them. */
function tied(asked: Asked, lead: Lead, { figure, measured }: Match): boolean {
  const { evidence, wording, matches } = lead;
  const rates = matches.filter(({ figure: one, near }) => one.unit === '%' && near === 'same');
  if (rates.length > 1) return true;
  if (ownData.test(asked.text)) return false;
  const { conditions } = evidence.study.population;
  const raised = mattersIn(asked.plain);
  if (evidence.study.speaks_to?.first.some((one) => raised.includes(one)) === true) return true;
  const shared = asked.about.condition?.some((id) => conditions.includes(id)) ?? false;
  const digits = /\d/.test(asked.text.slice(figure.at.start, figure.at.end));
  if (digits && (wording > 0.1 || (shared && wording > 0.04))) return true;
  // Without digits, or in other words than the study's, at least two things besides the figure.
  const ties = [
    shared,
    evidence.study.speaks_to?.also.some((one) => raised.includes(one)) === true,
    harms.some((one) => one.test(measured.measure) && one.test(asked.plain)),
    lead.ties.has('route'),
    lead.ties.has('comparison'),
    lead.ties.has('time'),
    lead.ties.has('drug') || lead.ties.has('therapy'),
    wording > 0.12,
  ];
  return ties.filter(Boolean).length >= 2;
}
