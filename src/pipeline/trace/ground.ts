import type { ClaimKind } from '../../vocabulary.ts';
import type { Asked, Lead, Match } from './candidates.ts';
import { figureKey, type EvidenceBase } from './evidence.ts';
import type { Measured } from './measured.ts';
import { rate } from './untraced.ts';

export interface Ground {
  lead: Lead;
  match: Match | undefined;
}

/** A lead bears on the claim if it has a figure of it, or found the compared arms not to differ. */
export function groundOf(asked: Asked, lead: Lead, record: EvidenceBase): Ground | undefined {
  if (!lead.named && otherDrug(asked, lead)) return undefined;
  const bearing = lead.matches.filter(
    ({ measured, near, figure }) =>
      bears(asked.kind, measured) &&
      (near === 'same' || (lead.named && figure.unit === '%')) &&
      (figure.unit === '%' || (asked.kind === 'duration' && rare(measured, record))),
  );
  const rates = bearing.filter(({ figure }) => figure.unit === '%');
  // A claim that gives a rate stands or falls with it, not with a stretch of time beside it.
  const [match] = rate(asked) === undefined ? bearing : rates;
  const enough = lead.named || (match !== undefined && tied(asked, lead, match));
  if (match !== undefined && enough) return { lead, match };
  const nullResult = lead.evidence.study.outcomes.some(({ effect }) =>
    /not (statistically )?significant/i.test(effect?.p ?? ''),
  );
  return asked.kind === 'comparison' && nullResult && lead.wording > 0.2
    ? { lead, match: undefined }
    : undefined;
}

/** A stretch of time that hardly any other study gives. */
function rare({ value, kind }: Measured, { frequency }: EvidenceBase): boolean {
  return (frequency.get(figureKey(value, kind)) ?? 0) <= 2;
}

/** Words in a measure of how people fared, unlike who they were or where they were treated. */
const fared =
  /respon|remi(ssion|tt)|improv|reduc|drop|fall|fell|reliev|relief|benefit|symptom|relaps|abstin|change|free of|better|effect|thoughts|lasting/i;

/** A harm bears on safety only, and how people fared on anything but safety. */
function bears(kind: ClaimKind, { role, measure }: Measured): boolean {
  if (kind === 'safety') return role === 'harm';
  if (kind === 'duration' && role === 'text') return true;
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
function tied(asked: Asked, { evidence, wording, matches }: Lead, { figure }: Match): boolean {
  const rates = matches.filter(({ figure: one, near }) => one.unit === '%' && near === 'same');
  if (rates.length > 1) return true;
  if (ownData.test(asked.text)) return false;
  const digits = /\d/.test(asked.text.slice(figure.at.start, figure.at.end));
  if (!digits) return false;
  const { conditions } = evidence.study.population;
  const shared = asked.about.condition?.some((id) => conditions.includes(id)) ?? false;
  return wording > 0.1 || (shared && rates.length > 0 && wording > 0.04);
}
