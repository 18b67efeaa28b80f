import type { Unit } from '../../../types.ts';
import { byRule, type ByRule } from '../rules.ts';
import type { Reader } from '../reader.ts';
import { Bag, type Keys, type Sink } from './bag.ts';
import { contextFeatures, groupOf, neighboursOf } from './context-features.ts';
import { cueFeatures } from './cues.ts';
import type { Group } from './group.ts';
import { lexicalFeatures } from './lexical.ts';
import { ruleFeatures } from './rule-features.ts';

/** A unit taken apart, with everything that can be learnt from. */
export interface Featured extends ByRule {
  bag: Bag;
}

/** All features of one unit in its context that `keys` has a key for. */
export function features(unit: Unit, reader: Reader, keys: Keys): Featured {
  const ruled = byRule(unit, reader);
  const bag = new Bag(keys);
  featuresInto(bag, ruled, neighboursOf(unit, reader));
  return { ...ruled, bag };
}

/** Puts all features of a text that was taken apart into a sink: its words first. */
export function featuresInto(sink: Sink, ruled: ByRule, neighbours: readonly Group[]): void {
  const { unit } = ruled.reading;
  const group = groupOf(unit.kind);
  lexicalFeatures(ruled.reading, sink);
  cueFeatures(ruled.reading, group, sink);
  ruleFeatures(ruled.evidence, ruled.ruled, group, sink);
  contextFeatures(unit, ruled.figures, neighbours, sink);
}
