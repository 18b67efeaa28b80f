import type { Fact } from './fact.ts';
import { ofApproval } from './facts/approval.ts';
import { ofEvidenceAndCare } from './facts/evidence-and-care.ts';
import { ofHarmAndCover } from './facts/harm-and-cover.ts';

/** Looked at in this order; the first that fits settles the claim. */
const facts: readonly Fact[] = [...ofEvidenceAndCare, ...ofApproval, ...ofHarmAndCover];

/** The fact on record that settles a claim, if there is one. */
export function factOn(text: string): Fact | undefined {
  return facts.find(({ says, not }) => says.test(text) && not?.test(text) !== true);
}
