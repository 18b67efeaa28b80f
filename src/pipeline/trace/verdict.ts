import { byFigure } from './by-figure.ts';
import { byDesign, byMatter } from './by-matter.ts';
import type { Asked, Lead } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { priced } from './price.ts';
import type { Proposal } from './proposal.ts';
import { byFact, byPrecedent, byStory } from './settled.ts';
import { byAbsence, untraced } from './untraced.ts';

/**
 * The verdict the record suggests for a claim, by these rules in this order; every claim gets one.
 * 1. A person ruled on nearly the same claim: that verdict (precedent.ts).
 * 2. The record settles it as a fact: approval, law, cover, receptors (facts.ts).
 * 3. A price: set against the prices on record (price.ts).
 * 4. A satisfaction score or a single person's story: `untraceable`; no study measures it.
 * 5. Its subject is one that no study on record is about: `not-studied`, or `untraceable` where it
 *    says it rests on something (unstudied.ts).
 * 6. It gives a rate. A study tied to it has the figure (ground.ts): `overstated` if any limit weighs
 *    that much, else `partly` if there is any, else `supported` (limits.ts). None has: `untraceable`.
 * 7. It gives no rate, and a study is read for the matter: `overstated` where its words go beyond
 *    any study (tone.ts), else by the limits.
 * 8. Nothing is near enough: `untraceable` where it says it rests on something or is on a matter the
 *    record knows, else `not-studied` (untraced.ts).
 */
export function verdict(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposal {
  const byRule =
    byFact(asked, record) ??
    priced(asked, record.evidence) ??
    byStory(asked, leads) ??
    byAbsence(asked, leads, record) ??
    byFigure(asked, leads, record) ??
    byDesign(asked, leads) ??
    byMatter(asked, leads) ??
    untraced(asked, leads);
  return byPrecedent(asked, record, byRule) ?? byRule;
}
