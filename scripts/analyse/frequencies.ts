import { Frequencies } from '../../src/pipeline/balance.ts';
import { hashOf, keep, recall } from '../kept/file.ts';
import type { KeptFrequencies } from '../../src/pipeline/balance/frequencies.ts';
import type { Page } from './page.ts';

interface Kept {
  /** What pages the counts are of. */
  of: string;
  counts: KeptFrequencies;
}

/**
 * How often words and matters stand in all pages. Counts that were kept of the pages `before` are put right
 * by the pages that are new or gone; where those kept are of other pages, all are counted.
 */
export async function keptFrequencies(
  path: string,
  keeping: string,
  before: readonly Page[],
  now: readonly Page[],
): Promise<{ frequencies: () => Frequencies; save: () => Promise<void> }> {
  const kept = (await recall(path, keeping)) as Kept | undefined;
  let made: Frequencies | undefined;
  const make = () =>
    kept?.of === nameOf(before)
      ? putRight(new Frequencies(kept.counts), before, now)
      : Frequencies.of(now.flatMap(({ gists }) => gists));
  return {
    frequencies: () => (made ??= make()),
    save: async () => {
      const of = nameOf(now);
      if (made && kept?.of !== of) await keep(path, keeping, { of, counts: made });
    },
  };
}

function putRight(counts: Frequencies, before: readonly Page[], now: readonly Page[]): Frequencies {
  const [old, left] = [new Set(before), new Set(now)];
  for (const page of before) if (!left.has(page)) for (const one of page.gists) counts.add(one, -1);
  for (const page of now) if (!old.has(page)) for (const one of page.gists) counts.add(one);
  return counts;
}

/** A hash over what the pages were traced from, which decides all that is counted of them. */
const nameOf = (pages: readonly Page[]): string =>
  hashOf(
    pages
      .map(({ traced }) => traced)
      .sort()
      .join(' '),
  );
