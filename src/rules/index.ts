import { segment } from '../pipeline/segment.ts';
import { figureCited } from './figure-cited.ts';
import { figureOnRecord } from './figure-on-record.ts';
import { interestsDeclared } from './interests-declared.ts';
import { knownCitation } from './known-citation.ts';
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
import { plainReading } from './plain-reading.ts';
import { plausibleDates } from './plausible-dates.ts';
import { plausibleFigures } from './plausible-figures.ts';
import { publicAddress } from './public-address.ts';
import { reasonedRuling } from './reasoned-ruling.ts';
import { rulingUpToDate } from './ruling-up-to-date.ts';
import { safeWording } from './safe-wording.ts';
import { someStatements } from './some-statements.ts';
import { studyAddress } from './study-address.ts';
import { studyArithmetic } from './study-arithmetic.ts';
import { uniqueId } from './unique-id.ts';
import { uniqueSource } from './unique-source.ts';
import { visibleText } from './visible-text.ts';
import { withdrawnStaysAway } from './withdrawn-stays-away.ts';
import type { Chapter } from '../guide/chapter.ts';
import type { Rule } from './rule.ts';
import type { ParsedCorpus } from '../types.ts';

const rules: readonly Rule[] = [
  figureCited,
  figureOnRecord,
  interestsDeclared,
  knownCitation,
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
  plainReading,
  plausibleDates,
  plausibleFigures,
  publicAddress,
  reasonedRuling,
  rulingUpToDate,
  safeWording,
  someStatements,
  studyAddress,
  studyArithmetic,
  uniqueId,
  uniqueSource,
  visibleText,
  withdrawnStaysAway,
];

/**
 * Holds the corpus, and the chapters of the guide where they are given, against every rule; messages
 * are added to their vfiles. `today` is an ISO day.
 */
export function applyRules(
  corpus: ParsedCorpus,
  today: string,
  guide: readonly Chapter[] = [],
): void {
  const context = { corpus, guide, segments: segment(corpus), today };
  for (const rule of rules) rule(context);
}
