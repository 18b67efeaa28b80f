import type { Balance, SourceGroup } from '../types.ts';
import type { Stance } from '../vocabulary.ts';

/** One path of strokes: `gains` marks those the switch fades. */
export interface Strokes {
  d: string;
  gains: boolean;
}

/** Vertical extent of a stroke in a box 24 high: up, across, down, a stub. */
const reach: Record<Stance, [number, number]> = {
  favourable: [12, 1],
  mixed: [6.5, 17.5],
  critical: [12, 23],
  neutral: [10.5, 13.5],
};
const order: Stance[] = ['favourable', 'mixed', 'critical', 'neutral'];

/** Strokes stand one unit apart and stances two units apart. */
const gap = 2;

/**
 * The strokes of one group of sources, one for each source that speaks, those without interest
 * first; `width` is in strokes and holds the gaps between stances.
 */
export function tallyPaths(
  balance: Balance,
  group: SourceGroup,
  stances: Stance[] = order,
): { paths: Strokes[]; width: number } {
  const speaking = balance.sources.filter((source) => source.group === group);
  const paths: Strokes[] = [];
  let x = 0;
  for (const stance of stances) {
    const here = speaking.filter((source) => source.stance === stance);
    if (here.length === 0) continue;
    if (x > 0) x += gap;
    for (const gains of [false, true]) {
      const n = here.filter((source) => source.gains === gains).length;
      if (n === 0) continue;
      paths.push({ d: strokes(x, n, stance), gains });
      x += n;
    }
  }
  return { paths, width: x };
}

function strokes(from: number, n: number, stance: Stance): string {
  const [start, end] = reach[stance];
  return Array.from({ length: n }, (_, i) => `M${from + i + 0.5} ${start}V${end}`).join('');
}
