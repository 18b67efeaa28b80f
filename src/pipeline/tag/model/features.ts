import type { Unit } from '../../../types.ts';
import { byRule, type ByRule } from '../rules.ts';
import type { Reader } from '../reader.ts';
import { Bag, type Keys } from './bag.ts';
import { contextFeatures, groupOf, neighboursOf } from './context-features.ts';
import { cueFeatures } from './cues.ts';
import { lexicalFeatures } from './lexical.ts';
import { ruleFeatures } from './rule-features.ts';

/** A unit taken apart, with everything the weights speak about. */
export interface Featured extends ByRule {
  bag: Bag;
  group: string;
}

/**
 * All features of one unit in its context that `keys` has a key for; `neighbours` are those of the unit,
 * where they are known.
 */
export function features(
  unit: Unit,
  reader: Reader,
  keys: Keys,
  neighbours = neighboursOf(unit, reader),
): Featured {
  const ruled = byRule(unit, reader);
  const group = groupOf(unit.kind);
  const bag = new Bag(keys);
  lexicalFeatures(ruled.reading, bag);
  cueFeatures(ruled.reading, group, bag);
  ruleFeatures(ruled.evidence, ruled.ruled, group, bag);
  contextFeatures(unit, ruled.figures, neighbours, bag);
  return { ...ruled, bag, group };
}
