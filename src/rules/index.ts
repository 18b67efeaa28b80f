import { segment } from '../pipeline/segment.ts';
import { interestsDeclared } from './interests-declared.ts';
import { knownConcept } from './known-concept.ts';
import { knownMove } from './known-move.ts';
import { knownSource } from './known-source.ts';
import { knownStatement } from './known-statement.ts';
import { knownStudy } from './known-study.ts';
import { noPersonalData } from './no-personal-data.ts';
import { noPinpointForPeople } from './no-pinpoint-for-people.ts';
import { paraphraseOnly } from './paraphrase-only.ts';
import { pinpointLength } from './pinpoint-length.ts';
import { plainProse } from './plain-prose.ts';
import { plausibleDates } from './plausible-dates.ts';
import { plausibleFigures } from './plausible-figures.ts';
import { publicAddress } from './public-address.ts';
import { reasonedRuling } from './reasoned-ruling.ts';
import { rulingUpToDate } from './ruling-up-to-date.ts';
import { someStatements } from './some-statements.ts';
import { studyAddress } from './study-address.ts';
import { studyArithmetic } from './study-arithmetic.ts';
import { uniqueId } from './unique-id.ts';
import { uniqueSource } from './unique-source.ts';
import { visibleText } from './visible-text.ts';
import type { Rule } from './rule.ts';
import type { ParsedCorpus } from '../types.ts';

const rules: readonly Rule[] = [
  interestsDeclared,
  knownConcept,
  knownMove,
  knownSource,
  knownStatement,
  knownStudy,
  noPersonalData,
  noPinpointForPeople,
  paraphraseOnly,
  pinpointLength,
  plainProse,
  plausibleDates,
  plausibleFigures,
  publicAddress,
  reasonedRuling,
  rulingUpToDate,
  someStatements,
  studyAddress,
  studyArithmetic,
  uniqueId,
  uniqueSource,
  visibleText,
];

/** Holds the corpus against every rule; messages are added to its vfiles. `today` is an ISO day. */
export function applyRules(corpus: ParsedCorpus, today: string): void {
  const context = { corpus, segments: segment(corpus), today };
  for (const rule of rules) rule(context);
}
