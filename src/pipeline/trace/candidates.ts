import type { About, Figure } from '../../types.ts';
import type { ClaimKind } from '../../vocabulary.ts';
import type { Evidence, EvidenceBase } from './evidence.ts';
import { bestMatch } from './matching.ts';
import type { Measured } from './measured.ts';
import { figurePoint, nameCalls, sharedDesign, sharedSubject } from './points.ts';

/** All that is looked at when a claim is traced. */
export interface Asked {
  text: string;
  kind: ClaimKind;
  figures: readonly Figure[];
  about: About;
  /** Conditions that the claim itself names; `about` may have them from its page. */
  conditions: readonly string[];
  attributed?: string;
}

/** A claimed figure beside a study's. */
export interface Match {
  figure: Figure;
  measured: Measured;
  near: 'same' | 'near';
}

/** A study that may be behind a claim, with what speaks for it. */
export interface Lead {
  evidence: Evidence;
  score: number;
  why: string[];
  matches: Match[];
  /** The claim names its author or journal. */
  named: boolean;
  wording: number;
}

const leastScore = 1.5;

/** All studies that may be behind a claim, best first; equal scores in order of id. */
export function candidates(asked: Asked, record: EvidenceBase): Lead[] {
  const wording = record.wording(asked.text);
  return record.evidence
    .map((evidence) => lead(asked, evidence, record, wording.get(evidence.study.id) ?? 0))
    .filter(({ score, why }) => score >= leastScore && why.length > 0)
    .sort((a, b) => b.score - a.score || (a.evidence.study.id < b.evidence.study.id ? -1 : 1));
}

function lead(asked: Asked, evidence: Evidence, record: EvidenceBase, wording: number): Lead {
  const matches = asked.figures.flatMap((figure) => bestMatch(asked.text, figure, evidence) ?? []);
  const naming = nameCalls(asked.text, evidence);
  const points = [
    ...naming,
    ...matches.map((match) => figurePoint(match, record)),
    ...sharedSubject(asked, evidence),
    ...sharedDesign(asked.text, evidence),
    { score: wording * 8, ...(wording > 0.12 ? { why: 'worded alike' } : {}) },
  ];
  const score = points.reduce((sum, point) => sum + point.score, 0);
  return {
    evidence,
    score: Math.round(score * 100) / 100,
    why: points.flatMap(({ why }) => (why === undefined ? [] : [why])),
    matches,
    named: naming.length > 0,
    wording,
  };
}
