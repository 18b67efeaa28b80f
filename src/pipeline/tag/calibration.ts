import { themes } from '../../vocabulary.ts';
import type { Reading } from './score.ts';

/** Tags given with a probability in a range, and how many of them were right. */
export interface Bin {
  from: number;
  to: number;
  tags: number;
  /** Mean probability of being right that was stated. */
  stated: number;
  /** Share that was right. */
  right: number;
}

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001];

/** How the stated probabilities of tags compare with how often they are right, all kinds of tag together. */
export function calibration(readings: readonly Reading[]): Bin[] {
  const all = readings.flatMap(verdicts);
  return edges.slice(0, -1).map((from, at): Bin => {
    const to = edges[at + 1] ?? 1;
    const within = all.filter(({ stated }) => stated >= from && stated < to);
    const mean = (of: (one: { stated: number; right: boolean }) => number) =>
      within.reduce((sum, one) => sum + of(one), 0) / Math.max(within.length, 1);
    return {
      from,
      to: Math.min(to, 1),
      tags: within.length,
      stated: mean(({ stated }) => stated),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}

function verdicts({ row, tags }: Reading): { stated: number; right: boolean }[] {
  const given = tags.themes.map((theme) => ({
    stated: tags.confidence[theme] ?? 0,
    right: row.themes.includes(theme),
  }));
  if (row.asked) return given;
  if (tags.claim) given.push({ stated: tags.confidence.claim ?? 0, right: row.claim });
  given.push({ stated: tags.confidence.voice ?? 0, right: tags.voice === row.voice });
  given.push({ stated: tags.confidence.stance ?? 0, right: tags.stance === row.stance });
  return given;
}

/** A statement the reader got wrong, and how sure it was of what is wrong. */
export interface Miss extends Reading {
  wrong: string[];
  sureness: number;
}

/** The worst errors: those of which the reader was most sure, then by id. */
export function worst(readings: readonly Reading[], most = 10): Miss[] {
  return readings
    .flatMap(({ row, tags }): Miss[] => {
      const asked = row.asked ?? themes;
      const wrong: [string, number][] = asked
        .filter((theme) => row.themes.includes(theme) !== tags.themes.includes(theme))
        .map((theme) => [theme, Math.abs((tags.confidence[theme] ?? 0.5) - 0.5) + 0.5]);
      if (!row.asked && row.stance !== tags.stance)
        wrong.push(['stance', tags.confidence.stance ?? 0]);
      if (!row.asked && row.voice !== tags.voice) wrong.push(['voice', tags.confidence.voice ?? 0]);
      const sureness = Math.max(0, ...wrong.map(([, sure]) => sure));
      return wrong.length === 0
        ? []
        : [{ row, tags, wrong: wrong.map(([label]) => label), sureness }];
    })
    .sort((a, b) => b.sureness - a.sureness || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, most);
}
