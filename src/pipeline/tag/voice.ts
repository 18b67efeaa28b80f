import type { Voice } from '../../vocabulary.ts';
import { isAccount, isPromotional, isQuestion, opensQuote } from './context.ts';
import type { Evidence } from './evidence.ts';
import type { Reading } from './hits.ts';
import { hitsOf } from './hits.ts';
import { labels } from './labels.ts';

const order: readonly Voice[] = ['experience', 'study', 'marketing', 'information'];

const asked = order.map((voice) => `voice:${voice}` as const);

/** Whose assertion it is: the page kind gives the start, reporting words and themes move it. */
export function decideVoice(reading: Reading, evidence: Evidence): { voice: Voice; sure: boolean } {
  for (const label of asked) {
    // A seller explains in order to sell: neutral words weigh half there.
    const by = label === 'voice:information' && isPromotional(reading.unit) ? 0.5 : 1;
    for (const hit of hitsOf(reading, labels[label]))
      evidence.add(label, hit.entry.weight * by, hit);
  }
  const points: number[] = [];
  for (const label of asked) points.push(cap(evidence.score(label)));
  start(reading, evidence, (voice, by) => {
    const at = order.indexOf(voice);
    points[at] = (points[at] ?? 0) + by;
  });
  const first = highest(points);
  const lead = (points[first] ?? 0) - (points[highest(points, first)] ?? 0);
  return { voice: order[first] ?? 'information', sure: lead >= 0.5 };
}

/** Place of the highest number, the first of equals, one place left out. */
function highest(points: readonly number[], leftOut = -1): number {
  let best = leftOut === 0 ? 1 : 0;
  for (let at = best + 1; at < points.length; at++) {
    if (at !== leftOut && (points[at] ?? 0) > (points[best] ?? 0)) best = at;
  }
  return best;
}

/** Repeated words add little. */
const cap = (score: number): number => (score <= 2 ? score : 2 + (score - 2) * 0.25);

function start(
  reading: Reading,
  evidence: Evidence,
  add: (voice: Voice, by: number) => void,
): void {
  const { unit } = reading;
  const marked = evidence.score('voice:study') >= 3;
  if (isAccount(unit)) add('experience', marked ? 1.5 : 3.2);
  else add('information', isPromotional(unit) ? 0.7 : 1);
  if (isAccount(unit)) return;
  if (unit.quoted) add('experience', 2.5);
  // Ruling 3: a heading is the page's own neutral voice, unless it sells a gain.
  const selling = unit.isHeading && isPromotional(unit) && evidence.score('benefit') >= 0.9;
  if ((unit.isHeading && !selling) || isQuestion(unit)) add('information', 1);
  if (isQuotation(unit.text)) add('experience', 1);
  if (!isPromotional(unit)) {
    add('marketing', -1.2);
    return;
  }
  // Ruling 12: an unsourced good outcome in the seller's own voice.
  if (evidence.score('benefit') >= 0.9 && !limited(evidence)) add('marketing', 1.6);
  if (limited(evidence)) add('information', 0.8);
  if (hitsOf(reading, labels['stance:favourable']).some((hit) => !hit.negation))
    add('marketing', 0.7);
}

/** Begins with a quotation mark and ends with another. */
const isQuotation = (text: string): boolean =>
  opensQuote(text) && /^["“].{20,}["”][^\w"”]*$/su.test(text.slice(0, 2000));

const limited = (evidence: Evidence): boolean =>
  ['variable-response', 'side-effect', 'challenge'].some((theme) => evidence.score(theme) >= 0.9);
