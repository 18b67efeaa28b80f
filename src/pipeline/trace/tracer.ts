import type { Lexicon } from '../../schema/lexicon.ts';
import type { Candidate, ParsedDecision, Source, Study, Tags, Unit } from '../../types.ts';
import type { ClaimKind, Verdict } from '../../vocabulary.ts';
import { readerOf, readUnit } from '../tag.ts';
import { ask, conditionOf } from './ask.ts';
import { candidates, type Asked, type Lead } from './candidates.ts';
import { prepare, type EvidenceBase } from './evidence.ts';
import { notAClaim } from './guard.ts';
import { precedentsIn, type LeaveOut } from './precedent.ts';
import { verdict } from './verdict.ts';
import { writtenClaims, type WrittenClaim } from './written.ts';

/** What the record says of one text. */
export interface Traced {
  /** The study the verdict rests on; `null` where it rests on none. */
  study: string | null;
  /** `null` only where the text makes no claim. */
  verdict: Verdict | null;
  candidates: Candidate[];
  reasons: string[];
}

export interface TracerOptions {
  /** The kind of claim, where whoever asks knows it. */
  claimKind?: ClaimKind;
  /** The page that makes the claim, where it is known. */
  page?: Source;
  /** Rulings that may not be drawn on. */
  leaveOut?: LeaveOut;
}

export type Tracer = (unit: Unit, options?: TracerOptions) => Traced;

const listed = 5;

/** A text that makes a claim, with the studies that may be behind it; or why it makes none. */
export type Asking = { asked: Asked; leads: Lead[] } | { refused: string };

/** A function that reads what a text claims, and the record it is held against. */
export function createAsker(
  corpus: {
    studies: readonly Study[];
    decisions: readonly Pick<ParsedDecision, 'data'>[];
    lexicon: Lexicon;
  },
  written: readonly WrittenClaim[] = writtenClaims,
): { ask: (unit: Unit, options?: TracerOptions) => Asking; record: EvidenceBase } {
  const reader = readerOf(corpus.lexicon);
  const record = prepare(corpus.studies, precedentsIn(corpus.decisions), written);
  const conditions = conditionOf(corpus.lexicon);
  return {
    record,
    ask: (unit, { claimKind, page, leaveOut } = {}) => {
      const tags: Tags = readUnit(unit, reader);
      const refused = notAClaim(unit, tags, claimKind !== undefined);
      if (refused !== undefined) return { refused };
      const asked = {
        ...ask({ text: unit.text, ...tags }, page, conditions),
        ...(claimKind === undefined ? {} : { kind: claimKind }),
        ...(leaveOut === undefined ? {} : { leaveOut }),
      };
      return { asked, leads: candidates(asked, record) };
    },
  };
}

/** A function that traces texts against studies and people's rulings; the same input, the same answer. */
export function createTracer(corpus: Parameters<typeof createAsker>[0]): Tracer {
  const { ask: asking, record } = createAsker(corpus);
  return (unit, options) => {
    const found = asking(unit, options);
    if ('refused' in found) {
      return { study: null, verdict: null, candidates: [], reasons: [found.refused] };
    }
    const { asked, leads } = found;
    const proposal = verdict(asked, leads, record);
    const [study = null] = proposal.studies;
    const lead = leads.find(({ evidence }) => evidence.study.id === study);
    // What the verdict rests on stands first, and is listed even where only a fact on record named it.
    const settles =
      study === null || lead !== undefined
        ? []
        : [{ study, score: 0, why: ['settles the matter'] }];
    const ranked = [
      ...(lead === undefined ? [] : [lead]),
      ...leads.filter(({ evidence }) => evidence.study.id !== study),
    ];
    return {
      study,
      verdict: proposal.verdict,
      candidates: [
        ...settles,
        ...ranked.map(({ evidence, score, why }) => ({ study: evidence.study.id, score, why })),
      ].slice(0, listed),
      reasons: proposal.reasons,
    };
  };
}
