import { verdicts } from '../vocabulary.ts';
import type { ClaimKind } from '../vocabulary.ts';
import type { Claim } from '../types.ts';
import type { Evidence } from './dataset.ts';

/** Kinds of claim that matter to somebody who thinks of being treated. */
const treatment: ClaimKind[] = [
  'efficacy',
  'speed',
  'duration',
  'safety',
  'comparison',
  'satisfaction',
];

/** Short enough to be read in passing, with its reason. */
const apt = ({ kind, text, reasons: [reason = ''] }: Claim) =>
  treatment.includes(kind) && text.length < 130 && reason.length < 260;

/**
 * A handful of claims for the front page: of each verdict the first by id that a person ruled on,
 * each from another source, so that no verdict is shown more often than another.
 */
export function frontClaims(evidence: Evidence): Claim[] {
  const used = new Set<string>();
  return verdicts.flatMap((verdict) => {
    const ruled = evidence.claims.filter(
      (claim) =>
        claim.verdict === verdict && claim.standing === 'checked' && claim.reasons.length > 0,
    );
    const fresh = ruled.filter(({ source }) => !used.has(source));
    const claim = fresh.find(apt) ?? fresh.find(({ kind }) => treatment.includes(kind)) ?? fresh[0];
    if (claim === undefined) return [];
    used.add(claim.source);
    return [claim];
  });
}
