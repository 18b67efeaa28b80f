import { accountKinds, promotionalKinds, type SourceKind } from '../../vocabulary.ts';
import type { Unit } from '../../types.ts';

const accounts = new Set<SourceKind>(accountKinds);
const promotional = new Set<SourceKind>(promotionalKinds);

/** A private person tells what happened to them or to someone close. */
export const isAccount = (unit: Unit): boolean => accounts.has(unit.kind);

/** The page praises or sells ("promotional" in the annotation guide). */
export const isPromotional = (unit: Unit): boolean => promotional.has(unit.kind);

/** Longest stretch of a neighbour that is looked at; a neighbour may be a page long. */
const glance = 300;

/** Texts of which an answer is remembered: a sentence stands before one and after another. */
const most = 64;

/** Whether a pattern is found in a neighbour, which is asked again with every reading of a sentence. */
function remembered(pattern: RegExp): (text: string | null | undefined) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    if (text === null || text === undefined || text === '') return false;
    const near = text.length > glance ? text.slice(-glance) : text;
    const known = answers.get(near);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const answer = pattern.test(near);
    answers.set(near, answer);
    return answer;
  };
}

const namesEffects = remembered(
  /side.effects?|adverse|risks?\b|dangers?\b|harms?\b|drawbacks?|common effects/iu,
);
const namesExclusions = remembered(
  /should not|shouldn.t|contraindicat|not suitable|unsuitable|poor idea|who (?:must|can)(?:not|.t)|not (?:a )?(?:good )?candidates?|exclusion criteria|^exclu|screened? (?:for|out)|rule[sd]? out/iu,
);
const turnsAway = remembered(
  /\b(?:should|must|need to|advised to|told to) avoid\b|not (?:advised|recommended) (?:for|in)\b|\bmust not\b|\b(?:do|does|will|can)(?: not|n['’]t) (?:treat|accept|see|have it|take part)\b|turn(?:s|ed)? away|rules (?:it|them|people|someone) out/iu,
);

/** The sentence before is the lead-in a list item hangs on: it ends in a colon. */
const leadIn = ({ previous }: Unit): string | undefined =>
  previous?.slice(-glance).trimEnd().endsWith(':') ? previous : undefined;

/** What heading and neighbours of a sentence name. */
interface Around extends Pick<Unit, 'heading' | 'previous' | 'next'> {
  effects: boolean;
  exclusions: boolean;
  nearExclusions: boolean;
}

/** That of the last sentence: it is asked again and again, with every rest of the sentence too. */
let last: Around | undefined;

function around(unit: Unit): Around {
  const { heading, previous, next } = unit;
  if (last?.heading === heading && last.previous === previous && last.next === next) return last;
  const exclusions = namesExclusions(heading) || namesExclusions(leadIn(unit));
  last = {
    heading,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    effects: namesEffects(heading) || namesEffects(leadIn(unit)),
    exclusions,
    nearExclusions: exclusions || namesExclusions(previous) || namesExclusions(next),
  };
  return last;
}

/** Stands in a list of unwanted effects. */
export const underEffects = (unit: Unit): boolean => around(unit).effects;

/** Stands in a list of those who must not have the treatment. */
export const underExclusions = (unit: Unit): boolean => around(unit).exclusions;

/** A neighbour names who must not have the treatment. */
export const nearExclusions = (unit: Unit): boolean => around(unit).nearExclusions;

/** A neighbour names them, also in the words of whoever turns them away. */
export const besideTheExcluded = (unit: Unit): boolean =>
  nearExclusions(unit) || turnsAway(unit.previous) || turnsAway(unit.next);

export const opensQuote = (text: string): boolean => text.startsWith('"') || text.startsWith('“');

export const isQuestion = (unit: Unit): boolean => endsIn(unit.text, 0x3f, 8);
export const isLeadIn = (unit: Unit): boolean => endsIn(unit.text, 0x3a, 4);

/** Whether the last mark of a text is this one: nothing but other marks and blanks follow it, few in all. */
function endsIn(text: string, mark: number, within: number): boolean {
  const least = Math.max(0, text.length - within);
  for (let at = text.length - 1; at >= least; at--) {
    const code = text.charCodeAt(at);
    if (code === mark) return true;
    if (isWordCharacter(code)) return false;
  }
  return false;
}

/** A letter, digit or underline of ASCII. */
const isWordCharacter = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x5f;
