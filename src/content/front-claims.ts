import { verdicts } from '../vocabulary.ts';
import type { Claim } from '../types.ts';
import type { Evidence } from './dataset.ts';

/**
 * A handful of claims for the front page: of each verdict the first by id that a person ruled on,
 * each from another source, so that no verdict is shown more often than another.
 */
export function frontClaims(evidence: Evidence): Claim[] {
  const used = new Set<string>();
  return verdicts.flatMap((verdict) => {
    const ruled = evidence.claims.filter(
      (claim) => claim.verdict === verdict && claim.standing === 'checked' && claim.reasons.length > 0,
    );
    const apt = ruled.filter(({ source, text }) => !used.has(source) && text.length < 130);
    const claim = apt[0] ?? ruled.find(({ source }) => !used.has(source));
    if (claim === undefined) return [];
    used.add(claim.source);
    return [claim];
  });
}
