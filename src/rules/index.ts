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
import type { Rule, RuleContext } from './rule.ts';
import type { ParsedCorpus } from '../types.ts';
import type { VFile } from 'vfile';

/** Rules that look at one file at a time; the others hold files against each other. */
const alone: readonly Rule[] = [
  interestsDeclared,
  noPersonalData,
  noPinpointForPeople,
  paraphraseOnly,
  pinpointLength,
  plainProse,
  plausibleDates,
  plausibleFigures,
  publicAddress,
  reasonedRuling,
  safeWording,
  someStatements,
  studyAddress,
  studyArithmetic,
  visibleText,
];

const together: readonly Rule[] = [
  figureCited,
  figureOnRecord,
  knownCitation,
  knownConcept,
  knownMove,
  knownSource,
  knownStatement,
  knownStudy,
  plainReading,
  rulingUpToDate,
  uniqueId,
  uniqueSource,
  withdrawnStaysAway,
];

/** What a caller knows from before; `segments` must hold those of all files that are asked for. */
export type KnownBefore = Partial<Pick<RuleContext, 'segments' | 'statements' | 'runs'>>;

/**
 * Holds the corpus, and the chapters of the guide where they are given, against every rule; messages
 * are added to their vfiles. `today` is an ISO day. Where only some files are `asked` for, by path,
 * the others need not be held against the rules that look at one file at a time, nor against each other
 * where each is compared with each.
 */
export function applyRules(
  corpus: ParsedCorpus,
  today: string,
  guide: readonly Chapter[] = [],
  asked?: (path: string) => boolean,
  { segments = segment(corpus), statements = segments, ...known }: KnownBefore = {},
): void {
  const context: RuleContext = {
    ...{ corpus, guide, segments, statements, today, ...known },
    ...(asked && { asked }),
  };
  const narrow = asked ? narrowed(context, asked) : context;
  for (const rule of alone) rule(narrow);
  for (const rule of together) rule(context);
}

function narrowed(context: RuleContext, asked: (path: string) => boolean): RuleContext {
  const { corpus, segments, guide } = context;
  const only = <One extends { file: VFile }>(list: readonly One[]): One[] =>
    list.filter(({ file }) => asked(file.path));
  return {
    ...context,
    segments: segments.filter(({ at }) => asked(at.file)),
    guide: only(guide),
    corpus: {
      ...corpus,
      sources: only(corpus.sources),
      studies: only(corpus.studies),
      decisions: only(corpus.decisions),
      tombstones: only(corpus.tombstones),
      moved: only(corpus.moved),
      fidelity: only(corpus.fidelity),
      files: corpus.files.filter(({ path }) => asked(path)),
    },
  };
}
