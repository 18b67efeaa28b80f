import type { WrittenClaim } from '../../schema/written-claim.ts';
import type { ParsedDecision } from '../../types.ts';
import type { SourceKind } from '../../vocabulary.ts';
import { thousandths, type Interval } from '../tag/intervals.ts';
import { reliable } from '../tag/score.ts';
import { scoreClaims, scoreReader, scoreWritten, type ClaimScore } from './score.ts';
import type { Tracer } from './tracer.ts';

/** How often what was said of some claims is what had been ruled; shares of one, with 95 % intervals. */
export interface PublishedAgreement extends Pick<
  ClaimScore,
  'claims' | 'withStudy' | 'first' | 'inThree' | 'verdict'
> {
  /** The verdict is too seldom the same to rely on; shown wherever one is suggested. */
  unreliable: boolean;
}

/** What the methods page shows of tracing; a part is left out where it has too few claims to tell. */
export interface PublishedTracing {
  /** The tracer on rulings, and on written claims, that no rule and no weight was made from. */
  rulings?: PublishedAgreement;
  written?: PublishedAgreement;
  /** A second reader on claims of both sorts. */
  readerOfRulings?: PublishedAgreement;
  readerOfWritten?: PublishedAgreement;
}

/** Claims that are known to be ruled on: those of the corpus, and those written for measuring. */
export interface RuledClaims {
  decisions: readonly Pick<ParsedDecision, 'data'>[];
  /** The kind of each source's page. */
  kinds: ReadonlyMap<string, SourceKind>;
  /** Written claims held back from tuning, those tuned on, and what the second reader said. */
  heldBack: readonly WrittenClaim[];
  tuned: readonly WrittenClaim[];
  second: readonly WrittenClaim[];
}

/** On fewer claims a share says nothing. */
const fewest = 20;

/** How often the tracer is right on claims it was not made from, and how often a second reader agrees. */
export function publishedTracing(
  { decisions, kinds, heldBack, tuned, second }: RuledClaims,
  trace: Tracer,
): PublishedTracing {
  const rulings = decisions.flatMap(({ data }) => data?.claims ?? []);
  const scores: [keyof PublishedTracing, ClaimScore][] = [
    ['rulings', scoreClaims(decisions, trace, { kinds, part: 'test', strict: false })],
    ['written', scoreWritten(heldBack, trace)],
    ['readerOfRulings', scoreReader(rulings, second)],
    ['readerOfWritten', scoreReader(tuned, second)],
  ];
  return Object.fromEntries(
    scores.flatMap(([name, score]) => (score.claims < fewest ? [] : [[name, agreementOf(score)]])),
  );
}

const agreementOf = ({
  claims,
  withStudy,
  first,
  inThree,
  verdict,
}: ClaimScore): PublishedAgreement => ({
  ...{ claims, withStudy, first: rounded(first), inThree: rounded(inThree) },
  ...{ verdict: rounded(verdict), unreliable: thousandths(verdict.value) < reliable },
});

const rounded = ({ value, low, high }: Interval): Interval => ({
  value: thousandths(value),
  low: thousandths(low),
  high: thousandths(high),
});
