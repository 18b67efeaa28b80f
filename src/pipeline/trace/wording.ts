import type { Study } from '../../types.ts';
import { inStudyWords } from './canonical.ts';
import { placesOf, stemsOf } from './words.ts';

/** Likeness of a text in the words of studies to each document, by id. */
export type Wording = (text: string) => ReadonlyMap<string, number>;

const saturation = 1.2;
const lengthPenalty = 0.5;

/**
 * BM25 (Robertson and Walker 1994) over documents of weighted stems, divided by the most the text
 * could reach, so that 0 is nothing in common and 1 every rare word.
 */
export function wordingOver(documents: readonly { id: string; text: string }[]): Wording {
  const counted = documents.map(({ id, text }) => ({ id, counts: stemsOf(inStudyWords(text)) }));
  const places = placesOf(counted.map(({ counts }) => counts));
  const lengths = counted.map(({ counts }) => sum(counts.values()));
  const mean = sum(lengths) / Math.max(1, lengths.length);
  const bulks = lengths.map((length) => 1 - lengthPenalty + (lengthPenalty * length) / (mean || 1));
  const rarity = (stem: string): number => {
    const n = places.get(stem)?.length ?? 0;
    return Math.log(1 + (documents.length - n + 0.5) / (n + 0.5));
  };
  return (text) => {
    const asked = [...stemsOf(text).keys()].map((stem) => ({ stem, rare: rarity(stem) }));
    // A word that no document has weighs little: pages have words of their own.
    const most = sum(asked.map(({ stem, rare }) => (places.has(stem) ? rare : rare / 3))) || 1;
    const likeness = counted.map(() => 0);
    for (const { stem, rare } of asked) {
      for (const at of places.get(stem) ?? []) {
        const times = counted[at]?.counts.get(stem) ?? 0;
        const bulk = bulks[at] ?? 1;
        likeness[at] = (likeness[at] ?? 0) + (rare * times) / (times + saturation * bulk);
      }
    }
    return new Map(counted.map(({ id }, at) => [id, Math.min(1, (likeness[at] ?? 0) / most)]));
  };
}

/** BM25 over the studies' own words. */
export function wordingOf(studies: readonly Study[]): Wording {
  return wordingOver(studies.map((study) => ({ id: study.id, text: textOf(study) })));
}

/** What a study says of itself, title and finding twice; `unverified` is left out, as everywhere. */
export function textOf(study: Study): string {
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
    ...study.outcomes.flatMap(({ arms = [] }) => arms.map(({ name }) => name)),
    ...study.adverse_events.map(({ event }) => event),
    ...study.limitations,
  ].join(' ');
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
}
