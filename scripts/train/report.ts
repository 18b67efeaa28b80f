import { decide, margins } from '../../src/pipeline/tag/model/decide.ts';
import { stances, themes, voices } from '../../src/pipeline/tag/model/table.ts';
import type { Cuts } from './cuts.ts';
import { f1, truth } from './measure.ts';
import type { Studied } from './fit.ts';
import type { Lesson } from './rows.ts';

/** F1 by label on scores out of fold, origin by origin: what cuts and settings were chosen by. */
export function report(
  studied: readonly Studied[],
  scores: readonly Float64Array[],
  cuts: Cuts,
): string {
  const origins: Lesson['from'][] = ['corpus', 'authored', 'pages', 'psytar'];
  return origins
    .map((from) => {
      const all = studied.flatMap((one, row) => {
        const own = scores[row];
        if (one.lesson.from !== from || !own) return [];
        const margin = margins(own, one.lesson.unit.kind, cuts);
        return [
          {
            truth: one.lesson.truth,
            decision: decide(one.lesson.unit, margin, one.found, cuts),
          },
        ];
      });
      return all.length === 0 ? '' : `${from}: ${lineOf(all, from)}\n`;
    })
    .join('');
}

interface One {
  truth: Lesson['truth'];
  decision: ReturnType<typeof decide>;
}
const two = (value: number): string => value.toFixed(3);

function lineOf(all: readonly One[], from: Lesson['from']): string {
  const known = themes.filter((theme) => all.some((one) => one.truth[theme] !== undefined));
  const each = known.map((theme) =>
    f1(all.map((one) => [one.truth[theme] === true, one.decision.themes.includes(theme)])),
  );
  const parts = known.map((theme, at) => `${theme} ${two(each[at] ?? 0)}`);
  const macro = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  parts.push(`themes ${two(macro(each))}`);
  if (from === 'psytar') return parts.join(', ');
  const exact = all.filter((one) =>
    known.every((t) => (one.truth[t] === true) === one.decision.themes.includes(t)),
  );
  parts.push(`all right ${two(exact.length / all.length)}`);
  for (const [tag, values] of [
    ['voice', voices],
    ['stance', stances],
  ] as const) {
    const byValue = values.map((value) =>
      f1(all.map((one) => [truth(one.truth, tag) === value, one.decision[tag] === value])),
    );
    parts.push(
      `${tag} ${two(macro(byValue))} (${values.map((v, i) => `${v} ${two(byValue[i] ?? 0)}`).join(', ')})`,
    );
  }
  const claim = [true, false].map((so) =>
    f1(all.map((one) => [one.truth.claim === so, one.decision.claim === so])),
  );
  parts.push(`claim ${two(macro(claim))}`);
  return parts.join(', ');
}
