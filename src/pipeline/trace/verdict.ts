import type { ClaimKind, Verdict } from '../../vocabulary.ts';
import { written } from './amount.ts';
import type { Asked, Lead, Match } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { limits, type Limit } from './limits.ts';
import type { Measured } from './measured.ts';

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
  mechanism: 'How it works in the brain is not set against studies of patients.',
  other: 'What kind of claim this is could not be told, so nothing is proposed.',
};

/**
 * The verdict the record suggests for a claim, by these rules in this order:
 * 1. A kind of claim that studies of patients do not measure: none proposed.
 * 2. No study has the figure, nor is one named: `untraceable` where the claim says that it rests on
 *    research or gives a rate; `not-studied` where no study is on record for its condition; else none.
 * 3. A study is named but has none of the claim's figures: `untraceable` if it gave a rate, else none.
 * 4. A study has the figure: `overstated` if any limit weighs that much, else `partly` if there is any
 *    limit at all, else `supported` (see limits.ts for the limits, one by one).
 * `contradicted` is left to people: that a study found otherwise takes reading it.
 */
export function verdict(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposal {
  const unmeasured = notMeasured[asked.kind];
  if (unmeasured !== undefined) return nothing(unmeasured);
  const ground = leads.flatMap((lead) => groundOf(asked, lead) ?? [])[0];
  if (ground !== undefined) return weigh(asked, ground.lead, ground.match);
  const named = leads.find((lead) => lead.named);
  if (named !== undefined && rate(asked) === undefined) {
    return nothing(
      `It names what ${named.evidence.study.short} was published in or by; whether that study says this takes reading it.`,
    );
  }
  return untraced(asked, leads, record);
}

interface Ground {
  lead: Lead;
  match: Match | undefined;
}

/** A lead bears on the claim if it has a figure of it, or found the compared arms not to differ. */
function groundOf(asked: Asked, lead: Lead): Ground | undefined {
  const bearing = lead.matches.filter(
    ({ measured, near, figure }) =>
      bears(asked.kind, measured) &&
      (near === 'same' || (lead.named && figure.unit === '%')) &&
      (figure.unit === '%' || asked.kind === 'duration'),
  );
  const rates = bearing.filter(({ figure }) => figure.unit === '%');
  // A claim that gives a rate stands or falls with it, not with a stretch of time beside it.
  const [match] = rate(asked) === undefined ? bearing : rates;
  const enough = lead.named || (match !== undefined && tied(asked, lead));
  if (match !== undefined && enough) return { lead, match };
  const nullResult = lead.evidence.study.outcomes.some(({ effect }) =>
    /not (statistically )?significant/i.test(effect?.p ?? ''),
  );
  return asked.kind === 'comparison' && nullResult && lead.wording > 0.2
    ? { lead, match: undefined }
    : undefined;
}

/** Words in a measure of how people fared, unlike who they were or where they were treated. */
const fared =
  /respon|remi(ssion|tt)|improv|reduc|drop|fall|fell|reliev|relief|benefit|symptom|relaps|abstin|change|free of|better|effect|thoughts|lasting/i;

/** A harm bears on safety only, and how people fared on anything but safety. */
function bears(kind: ClaimKind, { role, measure }: Measured): boolean {
  if (kind === 'safety') return role === 'harm';
  return (role === 'result' || role === 'text') && fared.test(measure);
}

/** A figure alone may be chance: something else has to tie claim and study as well. */
function tied({ about }: Asked, { evidence, wording, matches }: Lead): boolean {
  const { conditions } = evidence.study.population;
  const shared = about.condition?.some((id) => conditions.includes(id)) ?? false;
  const rates = matches.filter(({ figure, near }) => figure.unit === '%' && near === 'same');
  return wording > 0.1 || rates.length > 1 || (shared && rates.length > 0 && wording > 0.04);
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

function untraced(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposal {
  const figure = rate(asked);
  const notes = leads.flatMap(({ evidence, matches }) =>
    matches
      .filter(({ measured, near }) => measured.role === 'sample' && near === 'same')
      .map(
        ({ measured }) =>
          `${evidence.study.short} has ${measured.words}, but none of the claim's other figures.`,
      ),
  );
  if (asked.attributed !== undefined) {
    const nearest = figure === undefined ? leads.find((lead) => lead.wording > 0.1) : undefined;
    if (nearest !== undefined) {
      return nothing(
        `It says it rests on “${asked.attributed}”; ${nearest.evidence.study.short} lies near, and whether it shows this takes reading it.`,
      );
    }
    return {
      verdict: 'untraceable',
      reasons: [
        `It says it rests on “${asked.attributed}”; no study on record shows ${figure ?? 'this'}.`,
        ...notes,
      ],
      studies: [],
    };
  }
  if (figure !== undefined) {
    return {
      verdict: 'untraceable',
      reasons: [
        `It gives a measured figure, ${figure}, and names no source; no study on record has it.`,
        ...notes,
      ],
      studies: [],
    };
  }
  const conditions = asked.about.condition ?? [];
  if (conditions.length > 0 && conditions.every((id) => !record.conditions.has(id))) {
    return {
      verdict: 'not-studied',
      reasons: [`No study on record is about ${conditions.join(' or ')}.`],
      studies: [],
    };
  }
  return nothing('Nothing in it could be tied to one study for certain; it waits for a person.');
}

/** The claim's rate or score in words, where it gives one. */
function rate({ figures }: Asked): string | undefined {
  const figure = figures.find(({ unit }) => unit === '%' || unit.startsWith('/'));
  return figure === undefined ? undefined : written(figure.value, figure.unit, figure.high);
}

function nothing(reason: string): Proposal {
  return { verdict: null, reasons: [reason], studies: [] };
}
