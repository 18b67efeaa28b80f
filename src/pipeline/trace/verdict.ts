import { byFigure } from './by-figure.ts';
import { byDesign, byMatter } from './by-matter.ts';
import { byOpposition } from './by-opposition.ts';
import type { Asked, Lead } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { byLeaning } from './leaning.ts';
import { priced } from './price.ts';
import type { Proposal } from './proposal.ts';
import { byFact, byPrecedent, byStory } from './settled.ts';
import type { Rule } from './sign.ts';
import { byAbsence, untraced } from './untraced.ts';

/**
 * The verdict the record suggests for a claim, by these rules in this order; every claim gets one.
 * 1. A person ruled on nearly the same claim: that verdict (precedent.ts).
 * 2. The record settles it as a fact: approval, law, cover, receptors (facts.ts).
 * 3. A price: set against the prices on record (price.ts).
 * 4. A satisfaction score or a single person's story: `untraceable`; no study measures it.
 * 5. Its subject is one that no study on record is about: `not-studied`, or `untraceable` where it
 *    says it rests on something (unstudied.ts).
 * 6. It says the opposite of what the study that leads found, or one close behind it:
 *    `contradicted` (by-opposition.ts).
 * 7. It gives a rate. A study tied to it has the figure (ground.ts): `overstated` if any limit weighs
 *    that much, else `partly` if there is any, else `supported` (limits.ts). None has: `untraceable`.
 * 8. It gives no rate, and a study is read for the matter: `overstated` where its words go beyond
 *    any study (tone.ts), else by the limits.
 * 9. Nothing is near enough: `untraceable` where it says it rests on something or is on a matter the
 *    record knows, else `not-studied` (untraced.ts).
 * Rules 7 to 9 are no more than signs: they are weighed with all else that can be seen in the claim and
 * beside the study that leads, and with its words (signs.ts, phrases.ts), by weights learnt from rulings
 * (leaning.ts).
 */
export function verdict(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposal {
  const suggested =
    settled(asked, leads, record) ??
    byLeaning(asked, leads, record, proposed(asked, leads, record));
  return byPrecedent(asked, record, suggested) ?? suggested;
}

/** Rules 2 to 6, which settle a claim. */
function settled(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposal | undefined {
  return (
    byFact(asked, record) ??
    priced(asked, record.evidence) ??
    byStory(asked, leads) ??
    byAbsence(asked, leads, record) ??
    byOpposition(asked, leads)
  );
}

/** What the first of the rules 7 to 9 that has anything to say proposes, and which it is. */
export interface Proposed {
  rule: Rule;
  proposal: Proposal;
}

export function proposed(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposed {
  const figure = byFigure(asked, leads, record);
  if (figure !== undefined) return { rule: 'figure', proposal: figure };
  const design = byDesign(asked, leads);
  if (design !== undefined) return { rule: 'design', proposal: design };
  const matter = byMatter(asked, leads);
  if (matter !== undefined) return { rule: 'matter', proposal: matter };
  return { rule: 'untraced', proposal: untraced(asked, leads) };
}
