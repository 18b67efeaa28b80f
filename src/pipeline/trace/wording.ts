import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Study } from '../../types.ts';

/** Words that stand in nearly every claim and study and so tell none from another. */
const common = new Set(
  (
    'a about after all also among an and any are as at be been but by can did do does for from had ' +
    'has have in into is it its may more most no not of on one only or other out over said says ' +
    'some such than that the their them then there these they this those to two up was were when ' +
    'which who will with within would page ketamine treatment patients people study studies'
  ).split(' '),
);

/** Likeness of a text to each study's own words, 0 to 1. */
export type Wording = (text: string) => ReadonlyMap<string, number>;

/** TF-IDF over the studies' texts with Porter stems; likeness is the cosine of the weighted counts. */
export function wordingOf(studies: readonly Study[]): Wording {
  const documents = studies.map((study) => ({ id: study.id, counts: count(textOf(study)) }));
  const frequency = new Map<string, number>();
  for (const { counts } of documents) {
    for (const stem of counts.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const weigh = (counts: ReadonlyMap<string, number>): Map<string, number> => {
    const weights = [...counts].map(([stem, times]): [string, number] => {
      const rare = Math.log((studies.length + 1) / ((frequency.get(stem) ?? 0) + 1)) + 1;
      return [stem, (1 + Math.log(times)) * rare];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([stem, weight]) => [stem, weight / length]));
  };
  const vectors = documents.map(({ id, counts }) => ({ id, weights: weigh(counts) }));
  return (text) => {
    const asked = weigh(count(text));
    return new Map(
      vectors.map(({ id, weights }) => {
        let likeness = 0;
        for (const [stem, weight] of asked) likeness += weight * (weights.get(stem) ?? 0);
        return [id, likeness];
      }),
    );
  };
}

/** What a study says of itself; `unverified` is left out, as everywhere. */
function textOf(study: Study): string {
  const { citation, intervention, population } = study;
  return [
    citation.title,
    study.finding,
    study.durability,
    study.comparator,
    intervention.dose,
    population.condition,
    population.notes,
    ...study.outcomes.map(({ measure, timepoint = '' }) => `${measure} ${timepoint}`),
    ...study.adverse_events.map(({ event }) => event),
    ...study.limitations,
  ].join(' ');
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9]+/g)) {
    if (common.has(word)) continue;
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

const stems = new Map<string, string>();

/** The stemmer is slow and words come again and again. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = porter.stem(word);
  stems.set(word, stem);
  return stem;
}
