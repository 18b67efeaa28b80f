import { z } from 'zod';
import type { Labelled } from '../../src/pipeline/tag/gold.ts';
import type { Theme } from '../../src/vocabulary.ts';

const row = z.object({ id: z.string(), text: z.string(), labels: z.array(z.string()) });

const meaning: Record<string, Theme> = {
  ADR: 'side-effect',
  WD: 'side-effect',
  EF: 'benefit',
  INF: 'variable-response',
};

/** Themes that PsyTAR's labels can say something about. */
export const psytarThemes: readonly Theme[] = ['benefit', 'side-effect', 'variable-response'];

/** A line of PsyTAR (Zolnoori et al. 2019, doi:10.1016/j.dib.2019.103838) as ours, or undefined. */
export function psytarRow(value: unknown): Labelled | undefined {
  const { success, data } = row.safeParse(value);
  if (!success) return undefined;
  const themes = new Set(data.labels.flatMap((label) => meaning[label] ?? []));
  return {
    id: data.id,
    // A sample of sentences: those beside it in the file seldom stand beside it in the review.
    doc: data.id,
    kind: 'patient-review',
    text: data.text,
    themes: [...themes],
    voice: 'experience',
    stance: 'neutral',
    claim: false,
    asked: psytarThemes,
  };
}
