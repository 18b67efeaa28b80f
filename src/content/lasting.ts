import type { Source, Statement, Study } from '../types.ts';
import type { Evidence } from './dataset.ts';
import { figure } from './wording.ts';

const matters = [
  { kind: 'outcome', id: 'durability' },
  { kind: 'outcome', id: 'relapse' },
] as const;

/** Every statement on how long it held, on fading and on relapse. */
export const lastingStatements = ({ statementsAbout }: Pick<Evidence, 'statementsAbout'>) => [
  ...new Set(matters.flatMap((one) => statementsAbout(one))),
];

/** What a point in time stands for: the effect gone or fading, still there, or another dose due. */
export type Kind = 'gone' | 'held' | 'again';

export interface Lasting {
  kind: Kind;
  /** Days since the last dose, or between doses. */
  low: number;
  high: number;
  printed: string;
  said: { statement: Statement; source: Source } | { study: Study };
}

/** Statements that name a time, read by a person; the figure itself comes from the dataset. */
const told: [statement: string, kind: Kind, unit: string][] = [
  ['trial-relief-then-unaffordable-2021-232d3244', 'gone', 'months'],
  ['kap-relapse-and-weekend-silence-2023-36ecaf4b', 'gone', 'months'],
  ['monthly-boosters-migraines-2019-be89c89c', 'again', 'weeks'],
  ['boosters-stopped-working-2015-c1a9fa76', 'again', 'weeks'],
  ['spravato-year-emotional-hangovers-233cded3', 'again', 'weeks'],
  ['subcutaneous-seven-day-2018-e97f4534', 'again', 'months'],
  ['stillblooming-personal-account-2725514b', 'held', 'weeks'],
  ['spravato-three-years-held-9d4b24c8', 'held', 'years'],
];

/** Studies that say when an effect was gone or still there, with the words of their record that say so. */
const measured: [study: string, kind: Kind, days: number, words: string][] = [
  ['zarate-2006', 'held', 7, 'a week'],
  ['feder-2021', 'gone', 27.5, '27.5 days'],
  ['price-2022', 'held', 30, '30 days'],
  ['pradhan-2018', 'gone', 35, 'five weeks'],
  ['grunebaum-2018', 'held', 42, 'six weeks'],
  ['mcinnes-2022', 'held', 56, '8 weeks'],
  ['wilkinson-2017-cbt', 'gone', 84, '12 weeks'],
  ['yermus-2024', 'held', 182, 'six'],
  ['reif-2023', 'held', 224, 'week 32'],
  ['daly-2019', 'gone', 273, '273 days'],
  ['ekstrand-2022', 'gone', 365, 'a year'],
];

const daysIn: Record<string, number> = { days: 1, weeks: 7, months: 30.4, years: 365 };

/** Times that accounts name, shortest first; one that has left the corpus ends the build. */
export function lastingTold(evidence: Evidence): Lasting[] {
  return told
    .map(([id, kind, unit]): Lasting => {
      const statement = evidence.statement(id);
      const found = statement.figures.find((one) => one.unit === unit);
      if (found === undefined)
        throw new Error(`Unexpected statement "${id}", expected a figure in ${unit}`);
      const { value, high = value } = found;
      const days = daysIn[unit] ?? 1;
      const said = { statement, source: evidence.source(statement.source) };
      return { kind, low: value * days, high: high * days, printed: figure(found), said };
    })
    .sort((a, b) => a.high - b.high);
}

/** Times that studies name; words that no longer stand in the record end the build. */
export function lastingMeasured(evidence: Evidence): Lasting[] {
  return measured.map(([id, kind, days, words]): Lasting => {
    const study = evidence.study(id);
    if (study.durability?.includes(words) !== true)
      throw new Error(`Unexpected durability of study "${id}", expected the words "${words}"`);
    const printed = words === 'six' ? 'six months' : words;
    return { kind, low: days, high: days, printed, said: { study } };
  });
}
