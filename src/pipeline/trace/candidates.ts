import type { About, Figure } from '../../types.ts';
import type { ClaimKind, Route } from '../../vocabulary.ts';
import type { Evidence, EvidenceBase } from './evidence.ts';
import { bestMatch } from './matching.ts';
import type { Measured } from './measured.ts';
import { mattersIn } from './matters.ts';
import { needsOf } from './needs.ts';
import {
  figurePoint,
  matterPoints,
  nameCalls,
  sharedDesign,
  sharedNull,
  sharedSize,
  type Point,
  type Tie,
} from './points.ts';
import type { LeaveOut, Likeness } from './precedent.ts';
import { sharedPeople, sharedSubject } from './subject-points.ts';
import { weights } from './weights.ts';

/** All that is looked at when a claim is traced. */
export interface Asked {
  text: string;
  /** The same in the words that studies use; see canonical.ts. */
  plain: string;
  kind: ClaimKind;
  figures: readonly Figure[];
  about: About;
  /** Conditions that the claim itself names; `about` may have them from its page. */
  conditions: readonly string[];
  /** Routes that the claim itself names. */
  routes: readonly Route[];
  attributed?: string;
  /** Rulings that may not be drawn on, such as the claim's own. */
  leaveOut?: LeaveOut;
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
  /** Of what kinds the things in common are. */
  ties: ReadonlySet<Tie>;
  matches: Match[];
  /** The claim names its author or journal. */
  named: boolean;
  wording: number;
}

const leastScore = 1;

/** All studies that may be behind a claim, best first; equal scores in order of id. */
export function candidates(asked: Asked, record: EvidenceBase): Lead[] {
  const wording = record.wording(asked.plain);
  const matters = mattersIn(asked.plain);
  const needs = needsOf(asked);
  const like = fromLikeClaims(record.likeClaims(asked, asked.leaveOut));
  return record.evidence
    .map((evidence): Lead => {
      const { id } = evidence.study;
      const matches = asked.figures.flatMap(
        (figure) => bestMatch(asked.text, figure, evidence) ?? [],
      );
      const naming = nameCalls(asked.text, evidence);
      const alike = wording.get(id) ?? 0;
      const subject = [
        ...matterPoints(matters, evidence),
        ...sharedSubject(asked, needs, evidence, record),
      ];
      // A figure that nothing else ties to the study is chance more often than not.
      const tied = naming.length + subject.filter(({ score }) => score > 0).length > 0;
      const share = tied || alike > 0.2 ? 1 : weights.looseFigure;
      const points = [
        ...naming,
        ...matches.map((match) => scaled(figurePoint(match, record), share)),
        ...subject,
        ...sharedDesign(needs, evidence),
        ...sharedPeople(needs, evidence),
        ...sharedSize(needs, evidence),
        ...sharedNull(asked.plain, needs, evidence),
        ...(like.get(id) ?? []),
        { score: alike * weights.wording, ...(alike > 0.25 ? { why: 'worded alike' } : {}) },
      ];
      return {
        evidence,
        score: Math.round(points.reduce((sum, point) => sum + point.score, 0) * 100) / 100,
        why: points.flatMap(({ why }) => (why === undefined ? [] : [why])),
        ties: new Set(points.flatMap(({ tie }) => tie ?? [])),
        matches,
        named: naming.length > 0,
        wording: alike,
      };
    })
    .filter(({ score, why }) => score >= leastScore && why.length > 0)
    .sort((a, b) => b.score - a.score || (a.evidence.study.id < b.evidence.study.id ? -1 : 1));
}

const scaled = (point: Point, share: number): Point => ({ ...point, score: point.score * share });

/** How many like claims are looked at. */
const near = 20;

/**
 * What like claims say for a study, those that people ruled on and those written to learn from: the likest
 * counts most, further ones less and less, and so does what stands later in the order they name studies in.
 */
function fromLikeClaims(likenesses: readonly Likeness[]): Map<string, Point[]> {
  const found = new Map<string, Point[]>();
  for (const { precedent, like } of likenesses.slice(0, near)) {
    const written = precedent.source === '';
    const worth = written ? weights.written : weights.precedent;
    for (const [index, study] of precedent.studies.entries()) {
      const points = found.get(study) ?? [];
      const share = points.length === 0 ? 1 : weights.further / points.length;
      const score = (share * worth * like) / (1 + index * 0.25);
      const why = written
        ? 'claims of what it found are worded alike'
        : `a ruling on a like claim rests on it: ${precedent.id}`;
      found.set(study, [
        ...points,
        points.length === 0 ? { score, why, tie: 'ruling' } : { score },
      ]);
    }
  }
  return found;
}
