import type { Claim } from '../types.ts';
import type { Evidence } from './dataset.ts';
import type { Part } from './paged.ts';

/** How claims stand to the study that their verdict rests on, by the anchor of the part. */
export const studyClaimsName: Readonly<Record<string, string>> = {
  'cl-within': 'Quoted within what it shows, in whole or in part',
  'cl-beyond': 'Quoted beyond or against what it shows',
  'cl-open': 'Not decided',
};

/** The claims whose verdict rests on a study: within what it shows, beyond or against it, and not decided. */
export function studyClaims(evidence: Pick<Evidence, 'claimsOn'>, study: string): Part<Claim>[] {
  const claims = evidence.claimsOn(study);
  const of = (...verdicts: readonly (string | null)[]) =>
    claims.filter(({ verdict }) => verdicts.includes(verdict));
  const [within, beyond] = [of('supported', 'partly'), of('overstated', 'contradicted')];
  const decided = new Set([...within, ...beyond]);
  return [
    { id: 'cl-within', items: within },
    { id: 'cl-beyond', items: beyond },
    { id: 'cl-open', items: claims.filter((claim) => !decided.has(claim)) },
  ].filter(({ items }) => items.length > 0);
}
