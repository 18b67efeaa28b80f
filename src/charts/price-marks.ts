import { groupVoice, voiceMark } from '../content/wording.ts';
import type { Price } from '../content/prices.ts';

/** A price as it is drawn: its ends in percent of the width, who says it, and its lane, from 0 at the top. */
export interface PriceMark {
  ends: number[];
  who: ReturnType<typeof speaker>;
  gains: boolean;
  lane: number;
}

/** Powers of ten at the left and the right edge. */
const [from, to] = [1, 4.8];
/** How close marks of one lane may come, in percent of the width. */
const touching = 1.5;
/** So many marks of one row stay apart; of more, those of one sort of speaker at one place are one. */
export const crowd = 120;

/** Where an amount stands on the scale, in percent of the width; each step to the right is ten times as much. */
export function placeOf(amount: number): number {
  const part = (Math.log10(Math.max(amount, 10)) - from) / (to - from);
  return Math.round(10_000 * Math.min(1, Math.max(0, part))) / 100;
}

const speaker = ({ said }: Price) =>
  'study' in said ? ('study' as const) : voiceMark[groupVoice[said.source.group]];

/** The marks of prices that are sorted by their lower end; marks that would touch go to lanes of their own. */
export function priceMarks(prices: readonly Price[]): PriceMark[] {
  const marks = prices.map((price): Omit<PriceMark, 'lane'> => ({
    ends: [...new Set([placeOf(price.low), placeOf(price.high)])],
    who: speaker(price),
    gains: 'source' in price.said && price.said.source.gains,
  }));
  const drawn = marks.length > crowd ? onePerPlace(marks) : marks;
  const taken: number[] = [];
  return drawn.map((mark) => {
    const [low = 0, high = low] = mark.ends;
    const free = taken.findIndex((end) => end < low - touching);
    const lane = free === -1 ? taken.length : free;
    taken[lane] = high + touching;
    return { ...mark, lane };
  });
}

/** Places are told apart to a percent of the width. */
function onePerPlace<Mark extends Omit<PriceMark, 'lane'>>(marks: readonly Mark[]): Mark[] {
  const seen = new Map<string, Mark>();
  for (const mark of marks) {
    const key = [...mark.ends.map(Math.round), mark.who, mark.gains].join(' ');
    if (!seen.has(key)) seen.set(key, mark);
  }
  return [...seen.values()];
}
