import type { ConceptEntry } from '../schema/lexicon.ts';
import type { Arm } from '../schema/study.ts';
import type { Study } from '../types.ts';

/** One measured rate: what was counted, in which study, arm by arm. */
export interface Rate {
  study: Study;
  event: string;
  timepoint?: string | undefined;
  /** Arms given the drug first, then what they were compared with, where anything was. */
  arms: Share[];
}

/** A share of people; `percent` is worked out where the study prints people out of people. */
export interface Share {
  name: string;
  /** Given ketamine or esketamine, not what it was compared with. */
  drug: boolean;
  percent: number;
  /** As printed: "41%", "55 of 91". */
  printed: string;
  n?: number | undefined;
  /** Lowest and highest of several studies or groups, in per cent, where only a range is printed. */
  range?: [number, number] | undefined;
  /** 95 % interval in per cent after Wilson (1927), where the size of the arm was read. */
  interval?: [number, number] | undefined;
}

/** How a chart names a row: a heading and the small print after it. */
export type NameRow = (rate: Rate) => { head: string; small: string };

/** What stands in the cells of a row after the study's. */
export type RowCells = (rate: Rate) => (string | undefined)[];

/** Below ten people a share says nothing of how often; such studies are named without a rate. */
const fewest = 10;

/** Rates at which a study counted an effect, in the order of the studies' ids. */
export function ratesOf(effect: ConceptEntry, studies: Study[]): Rate[] {
  const speaks = names(effect);
  return studies.flatMap((study) =>
    study.adverse_events
      .filter(({ concept, event }) =>
        concept === undefined ? speaks(event) : concept === effect.id,
      )
      .flatMap(({ event, arms }) => rate(study, event, undefined, arms))
      .filter(({ arms }) => arms.every(({ n = fewest }) => n >= fewest)),
  );
}

/** The first outcome of each study whose measure matches and that was counted in two arms or more. */
export function comparedRates(measure: RegExp, studies: Study[], each = 1): Rate[] {
  return studies.flatMap((study) =>
    study.outcomes
      .filter((outcome) => measure.test(outcome.measure))
      .flatMap((outcome) => rate(study, outcome.measure, outcome.timepoint, outcome.arms))
      .filter(({ arms }) => arms.some(({ drug }) => drug) && arms.some(({ drug }) => !drug))
      .slice(0, each),
  );
}

function rate(study: Study, event: string, timepoint?: string, arms: Arm[] = []): Rate[] {
  const only = arms.length === 1;
  const shares = arms
    .map((arm) => share(arm, only || isDrug(arm.name)))
    .filter((one) => one !== undefined)
    .sort((a, b) => Number(b.drug) - Number(a.drug));
  return shares.length === 0 ? [] : [{ study, event, timepoint, arms: shares }];
}

/** "antidepressant + placebo" and "placebo" are comparisons; "180 mg" and "esketamine" are not. */
const isDrug = (name: string) =>
  /ketamine|\bKAP\b|^\d[\d.]* mg/i.test(name) && !/placebo/i.test(name);

function share(arm: Arm, drug: boolean): Share | undefined {
  const { name, n, value, low, high, unit = '' } = arm;
  if (value === undefined) {
    if (low === undefined || high === undefined || !unit.startsWith('%')) return undefined;
    const printed = `${low.toString()}% to ${high.toString()}%`;
    return { name, drug, percent: high, printed, n, range: [low, high] };
  }
  if (unit.startsWith('%')) {
    const printed = `${value.toString()}%`;
    return {
      name,
      drug,
      percent: value,
      printed,
      n,
      interval: n === undefined ? undefined : wilson(value / 100, n),
    };
  }
  if (/^(people|patients|participants)/.test(unit) && n !== undefined && value <= n) {
    const printed = `${value.toString()} of ${n.toString()}`;
    return { name, drug, percent: (100 * value) / n, printed, n, interval: wilson(value / n, n) };
  }
  return undefined;
}

/** 95 % score interval of a share `p` of `n` people, in per cent (Wilson 1927). */
export function wilson(p: number, n: number): [number, number] {
  const z = 1.96;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  const per = (x: number) => Math.round((1000 * x) / scale) / 10;
  return [Math.max(0, per(centre - half)), Math.min(100, per(centre + half))];
}

/** Whether a text names the effect by one of its terms; `*` stands for any ending. */
export function names({ terms, not }: ConceptEntry): (text: string) => boolean {
  const source = (term: string) =>
    term
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\w*');
  const any = new RegExp(`\\b(?:${terms.map(source).join('|')})\\b`, 'i');
  const none =
    not.length > 0 ? new RegExp(`\\b(?:${not.map(source).join('|')})\\b`, 'gi') : undefined;
  return (text) => any.test(none ? text.replace(none, ' ') : text);
}
