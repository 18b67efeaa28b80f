import type { Study } from '../../types.ts';
import { stemsOf } from './words.ts';

/** Likeness of a text to each document, by id. */
export type Wording = (text: string) => ReadonlyMap<string, number>;

const saturation = 1.2;
const lengthPenalty = 0.5;

/**
 * BM25 (Robertson and Walker 1994) over documents of weighted stems, divided by the most the text
 * could reach, so that 0 is nothing in common and 1 every rare word.
 */
export function wordingOver(documents: readonly { id: string; text: string }[]): Wording {
  const counted = documents.map(({ id, text }) => ({ id, counts: stemsOf(text) }));
  const frequency = new Map<string, number>();
  for (const { counts } of counted) {
    for (const stem of counts.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const lengths = counted.map(({ counts }) => sum(counts.values()));
  const mean = sum(lengths) / Math.max(1, lengths.length);
  const rarity = (stem: string): number => {
    const n = frequency.get(stem) ?? 0;
    return Math.log(1 + (documents.length - n + 0.5) / (n + 0.5));
  };
  return (text) => {
    const asked = [...stemsOf(text).keys()].map((stem) => ({ stem, rare: rarity(stem) }));
    // A word that no document has weighs little: pages have words of their own.
    const most = sum(asked.map(({ stem, rare }) => (frequency.has(stem) ? rare : rare / 3))) || 1;
    return new Map(
      counted.map(({ id, counts }, index) => {
        const bulk = 1 - lengthPenalty + (lengthPenalty * (lengths[index] ?? mean)) / (mean || 1);
        let likeness = 0;
        for (const { stem, rare } of asked) {
          const times = counts.get(stem) ?? 0;
          likeness += (rare * times) / (times + saturation * bulk);
        }
        return [id, Math.min(1, likeness / most)];
      }),
    );
  };
}

/** BM25 over the studies' own words. */
export function wordingOf(studies: readonly Study[]): Wording {
  return wordingOver(studies.map((study) => ({ id: study.id, text: textOf(study) })));
}

/** What a study says of itself, title and finding twice; `unverified` is left out, as everywhere. */
function textOf(study: Study): string {
  const { citation, intervention, population } = study;
  return [
    citation.title,
    citation.title,
    study.finding,
    study.finding,
    study.durability,
    study.comparator,
    intervention.dose,
    intervention.sessions,
    ...intervention.drug,
    ...intervention.route,
    population.condition,
    population.notes,
    ...study.outcomes.map(({ measure, timepoint = '' }) => `${measure} ${timepoint}`),
    ...study.adverse_events.map(({ event }) => event),
    ...study.limitations,
  ].join(' ');
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
}
