import type { Verdict } from '../../vocabulary.ts';
import type { Asked, Lead, Match } from './candidates.ts';
import { ofEffect } from './kind.ts';
import { limits, uncontrolled, type Limit } from './limits.ts';
import { foundNothing } from './null-result.ts';
import type { Proposal } from './proposal.ts';
import { boldIn, deniesEffect, isModest } from './tone.ts';

export function weigh(asked: Asked, lead: Lead, match: Match | undefined): Proposal {
  const { study } = lead.evidence;
  const found = limits(asked, lead, match);
  const bold = match === undefined ? boldIn(asked.plain) : [];
  const sized = lead.matches.some(
    ({ measured, near }) => measured.role === 'sample' && near === 'same',
  );
  const ofStudies = asked.kind === 'evidence-base' && !sized;
  const wide =
    match === undefined &&
    found.length === 0 &&
    (ofStudies || asked.kind === 'safety' || ofEffect.includes(asked.kind)) &&
    !(deniesEffect(asked.plain) && foundNothing(asked.plain, study));
  const bounds = `That is what was measured, in ${study.population.condition}; the claim sets no such bounds.`;
  const weighed = worst(found, match === undefined && isModest(asked.plain));
  return {
    verdict: bold.length > 0 ? 'overstated' : wide && !withinBounds(asked) ? 'partly' : weighed,
    reasons: [
      shown(lead, match),
      ...bold,
      ...found.map(({ reason }) => reason),
      ...(wide && bold.length === 0 ? [bounds] : []),
      ...(match?.near === 'same' && found.length === 0 ? controlNote(lead) : []),
      ...therapyNote(asked, lead),
    ],
    studies: [study.id],
    hold: 'firm',
  };
}

/** What the study found, in words: the figure that the claim shares with it, else its finding. */
export function shown({ evidence: { study } }: Lead, match: Match | undefined): string {
  const measured = match?.measured;
  if (measured === undefined || measured.role === 'text') return `${study.short}: ${study.finding}`;
  const when = measured.timepoint === undefined ? '' : `, ${measured.timepoint}`;
  return `${study.short} measured ${measured.words} (${measured.measure}${when}).`;
}

/** The figure is as told; what brought it about stays open where nobody was compared. */
function controlNote({ evidence }: Lead): string[] {
  const { short, design } = evidence.study;
  return uncontrolled.includes(design)
    ? [`${short} compared nobody with untreated people (${design}).`]
    : [];
}

/** A claim beside a study without therapy: said even where the claim itself is silent on it. */
export function therapyNote({ about }: Asked, { evidence }: Lead): string[] {
  const { psychotherapy, intervention, design } = evidence.study;
  const regulatory = design === 'regulatory-label' || design === 'regulatory-warning';
  if (psychotherapy !== 'none' || regulatory || intervention.use !== 'treatment') return [];
  // The limits have said it already where the claim is about therapy.
  if (about.psychotherapy === 'integral') return [];
  return ['No psychotherapy was part of the study.'];
}

/** It says that it is about infusions, or about what may be, and does not promise therapy's part. */
export function withinBounds({ text, about }: Asked): boolean {
  if (about.psychotherapy === 'integral' || (about.condition ?? []).length > 2) return false;
  if (/\b(than|ssris?|usual|antidepressants)\b/i.test(text)) return false;
  return (
    /\binfus\w+|by vein|intravenous|\biv\b/i.test(text) || /\b(may|some|suggest)\b/i.test(text)
  );
}

/** A claim that keeps within bounds is at most partly borne out; it overstates nothing. */
function worst(found: readonly Limit[], modest: boolean): Verdict {
  if (!modest && found.some(({ to }) => to === 'overstated')) return 'overstated';
  return found.length > 0 ? 'partly' : 'supported';
}
