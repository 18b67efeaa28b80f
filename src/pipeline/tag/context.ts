import { accountKinds, promotionalKinds, type SourceKind } from '../../vocabulary.ts';
import type { Unit } from '../../types.ts';

const has = (kinds: readonly SourceKind[], kind: SourceKind): boolean => kinds.includes(kind);

/** A private person tells what happened to them or to someone close. */
export const isAccount = (unit: Unit): boolean => has(accountKinds, unit.kind);

/** The page praises or sells ("promotional" in the annotation guide). */
export const isPromotional = (unit: Unit): boolean => has(promotionalKinds, unit.kind);

const effects = /side.effects?|adverse|risks?\b|dangers?\b|harms?\b|drawbacks?|common effects/iu;
const exclusions =
  /should not|shouldn.t|contraindicat|not suitable|unsuitable|poor idea|who (?:must|can)(?:not|.t)|not (?:a )?(?:good )?candidates?|exclusion criteria|^exclu|screened? (?:for|out)|rule[sd]? out/iu;

/** Longest stretch of a neighbour that is looked at; a neighbour may be a page long. */
const glance = 300;
const seen = (text: string | null | undefined): string => (text ?? '').slice(-glance);

/** The lead-in a list item hangs on: the sentence before, where it ends in a colon. */
function leadIn(unit: Unit): string {
  const before = seen(unit.previous).trimEnd();
  return before.endsWith(':') ? before : '';
}

/** Stands in a list of unwanted effects. */
export const underEffects = (unit: Unit): boolean =>
  effects.test(seen(unit.heading)) || effects.test(leadIn(unit));

/** Stands in a list of those who must not have the treatment. */
export const underExclusions = (unit: Unit): boolean =>
  exclusions.test(seen(unit.heading)) || exclusions.test(leadIn(unit));

/** A neighbour names who must not have the treatment. */
export const nearExclusions = (unit: Unit): boolean =>
  underExclusions(unit) || exclusions.test(seen(unit.previous)) || exclusions.test(seen(unit.next));

export const isQuestion = (unit: Unit): boolean => /\?[^\w?]*$/u.test(unit.text.slice(-8));
export const isLeadIn = (unit: Unit): boolean => /:[^\w:]*$/u.test(unit.text.slice(-4));
