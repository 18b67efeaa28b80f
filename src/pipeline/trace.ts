import type { Claim, ParsedDecision, Source, Statement, Study } from '../types.ts';
import type { ClaimRuling } from '../schema/decision.ts';
import type { Lexicon } from '../schema/lexicon.ts';
import type { ConditionOf } from './trace/about.ts';
import { ask, conditionOf } from './trace/ask.ts';
import { inStudyWords } from './trace/canonical.ts';
import { candidates, type Asked, type Lead } from './trace/candidates.ts';
import { prepare, type EvidenceBase } from './trace/evidence.ts';
import { precedentsIn } from './trace/precedent.ts';
import { figuresOf, overrule, type PlacedRuling, type Rulings } from './trace/ruling.ts';
import { verdict } from './trace/verdict.ts';

/** A statement as it comes from the reader, which says whether it makes a claim. */
export type Tagged = Statement & { makesClaim: boolean };

/** What every claim is held against. */
export interface TraceRecord {
  studies: readonly Study[];
  decisions: readonly Pick<ParsedDecision, 'data'>[];
  rulings: Rulings;
  lexicon: Lexicon;
}

/** A statement with the ids of its claims, and those of the claims that it makes itself. */
export interface Traced {
  statement: Statement;
  claims: Claim[];
}

/**
 * Finds the claims of a statement and sets each against the studies; nothing of it depends on other
 * statements. Rulings of people win: over tags, and over what the machine proposes. `page` is the record
 * of the statement's source. The record is prepared when the first statement is traced.
 */
export function trace(record: TraceRecord): (tagged: Tagged, page: Source | undefined) => Traced {
  const { rulings, lexicon } = record;
  const alsoIn = repetitions([...rulings.claims.values()].flat());
  let made: Tracer | undefined;
  const tracer = () =>
    (made ??= {
      record: prepare(record.studies, precedentsIn(record.decisions)),
      conditionOf: conditionOf(lexicon),
    });
  return (tagged, page) => {
    const { makesClaim, ...statement } = overrule(tagged, rulings.tags.get(tagged.id));
    const ruled = rulings.claims.get(statement.id) ?? [];
    const claims = ruled.map((placed) => ruledClaim(statement, page, placed, tracer()));
    const repeated = alsoIn.get(statement.id) ?? [];
    const none = claims.length + repeated.length === 0;
    if (none && claimsSomething({ ...statement, makesClaim }, page)) {
      claims.push(proposedClaim(statement, page, tracer()));
    }
    const ids = [...claims.map(({ id }) => id), ...repeated].sort();
    return { statement: ids.length === 0 ? statement : { ...statement, claim: ids }, claims };
  };
}

/** How many candidates a claim lists. */
const listed = 5;

interface Tracer {
  record: EvidenceBase;
  conditionOf: ConditionOf;
}

/** What a person went through themselves is no claim to be traced. */
function claimsSomething({ makesClaim, voice }: Tagged, page: Source | undefined): boolean {
  return makesClaim && !(voice === 'experience' && page?.group === 'account');
}

function proposedClaim(statement: Statement, page: Source | undefined, tracer: Tracer): Claim {
  const asked = ask(statement, page, tracer.conditionOf);
  const { record } = tracer;
  const leads = candidates(asked, record);
  const { verdict: proposed, reasons, studies, hold } = verdict(asked, leads, record);
  // Unasked, only what rests on a figure, a fact or a ruling is shown as a verdict.
  const firm = hold === 'firm';
  return {
    ...base(statement, asked, leads),
    id: statement.id,
    also: [],
    studies: firm ? studies : [],
    verdict: firm ? proposed : null,
    standing: 'suggested',
    reasons,
  };
}

function ruledClaim(
  statement: Statement,
  page: Source | undefined,
  { ruling, ruled }: PlacedRuling<ClaimRuling>,
  { record, conditionOf: conditionIds }: Tracer,
): Claim {
  const asked: Asked = {
    ...ask(statement, page, conditionIds),
    text: ruling.claim,
    plain: inStudyWords(ruling.claim),
    kind: ruling.kind,
    // What a person ruled is no evidence for itself.
    leaveOut: ({ id }) => id === ruling.id,
    figures: figuresOf(ruling.claim, statement.figures),
    ...(ruling.attributed === undefined ? {} : { attributed: ruling.attributed }),
  };
  return {
    ...base(statement, asked, candidates(asked, record)),
    id: ruling.id,
    also: [...ruling.also].sort(),
    studies: ruling.studies,
    verdict: ruling.verdict ?? null,
    standing: ruling.verdict === undefined ? 'open' : 'checked',
    reasons: [ruling.reason],
    ruled,
  };
}

function base(statement: Statement, asked: Asked, leads: readonly Lead[]) {
  return {
    statement: statement.id,
    source: statement.source,
    text: asked.text,
    kind: asked.kind,
    figures: [...asked.figures],
    about: asked.about,
    ...(asked.attributed === undefined ? {} : { attributed: asked.attributed }),
    candidates: leads.slice(0, listed).map(({ evidence, score, why }) => ({
      study: evidence.study.id,
      score,
      why,
    })),
  };
}

function repetitions(all: readonly PlacedRuling<ClaimRuling>[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { ruling } of all) {
    for (const id of ruling.also) found.set(id, [...(found.get(id) ?? []), ruling.id]);
  }
  return found;
}
