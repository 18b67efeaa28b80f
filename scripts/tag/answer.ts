import { readUnit, type Reader } from '../../src/pipeline/tag.ts';
import type { Unit } from '../../src/types.ts';
import type { Counted } from '../import/tally.ts';
import type { Line } from './line.ts';

/** Lines to be answered: the unit each stands for, and whether what they say will be counted. */
export interface Asked {
  lines: { id: Line['id']; unit: Unit }[];
  count: boolean;
}

export interface Answers {
  /** One JSON line for each line, in order. */
  text: string;
  /** What counts of each, where it is wanted. */
  counted: Counted[];
}

/** Reads lines and writes an answer to each. */
export function answersTo({ lines, count }: Asked, reader: Reader): Answers {
  let text = '';
  const counted: Counted[] = [];
  for (const { id, unit } of lines) {
    const tags = readUnit(unit, reader);
    const { themes, voice, stance, claim, because, unsure, confidence, concepts } = tags;
    const figures = tags.figures.map(({ value, high, unit: of, of: what }) => ({
      value,
      high,
      unit: of,
      of: what,
    }));
    const answer = { id, themes, voice, stance, claim, figures, because, unsure, confidence };
    text += `${JSON.stringify(answer)}\n`;
    if (count) counted.push({ themes, voice, stance, claim, concepts });
  }
  return { text, counted };
}
