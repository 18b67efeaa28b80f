import type { Unit } from '../../src/types.ts';
import { readUnit, type Reader } from '../../src/pipeline/tag.ts';

export interface Measure {
  name: string;
  sentencesPerSecond: number;
  tokensPerSecond: number;
}

/**
 * Speed of reading units, and of two floors over the same text in the same run: cutting it into words
 * with Intl.Segmenter, and parsing it as JSON. Best of `rounds`, since other work on the machine only
 * ever slows a round down.
 */
export function measureReading(units: readonly Unit[], reader: Reader, rounds: number): Measure[] {
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  const tokens = units.reduce((sum, { text }) => sum + wordsIn(text, words), 0);
  const json = JSON.stringify(units);
  const work: [string, () => void][] = [
    [
      'reader',
      () => {
        for (const unit of units) readUnit(unit, reader);
      },
    ],
    [
      'Intl.Segmenter',
      () => {
        for (const { text } of units) wordsIn(text, words);
      },
    ],
    [
      'JSON.parse',
      () => {
        JSON.parse(json);
      },
    ],
  ];
  return work.map(([name, run]) => {
    const seconds = best(run, rounds);
    return { name, sentencesPerSecond: units.length / seconds, tokensPerSecond: tokens / seconds };
  });
}

function best(run: () => void, rounds: number): number {
  let fastest = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest / 1000;
}

function wordsIn(text: string, segmenter: Intl.Segmenter): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) count++;
  return count;
}
