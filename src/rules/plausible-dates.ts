import { fault } from '../fault.ts';
import type { Rule, RuleContext } from './rule.ts';
import type { ParsedSource } from '../types.ts';

/** Asks that days exist, lie in the past, and that a page was read after it was published. */
export const plausibleDates: Rule = (context) => {
  for (const source of context.corpus.sources) checkSource(source, context);
  for (const { data, file, place } of context.corpus.decisions) {
    for (const key of ['claims', 'tags'] as const) {
      for (const [index, { date }] of (data?.[key] ?? []).entries()) {
        const reason = future('date', date, context.today);
        if (reason) fault(file, 'plausible-dates', reason, place(key, index, 'date'));
      }
    }
  }
  for (const { data, file, place } of context.corpus.studies) {
    const { year } = data?.citation ?? {};
    const reason = year !== undefined && future('year', String(year), context.today);
    if (reason) fault(file, 'plausible-dates', reason, place('citation', 'year'));
  }
};

function checkSource({ data, file, place }: ParsedSource, { today }: RuleContext): void {
  if (!data) return;
  const { published, accessed } = data;
  const late = future('accessed', accessed, today);
  if (late) fault(file, 'plausible-dates', late, place('accessed'));
  if (published === undefined) return;
  const reason =
    missingDay(published) ?? future('published', published, today) ?? early(published, accessed);
  if (reason) fault(file, 'plausible-dates', reason, place('published'));
}

function missingDay(date: string): string | undefined {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day) return undefined;
  return `Unexpected published "${date}", expected a day that exists, correct it`;
}

/** A month or a year counts from its first day, so that the current month is no future. */
const future = (key: string, date: string, today: string): string | undefined =>
  date > today.slice(0, date.length)
    ? `Unexpected ${key} "${date}", expected no later than today (${today}), correct it`
    : undefined;

const early = (published: string, accessed: string): string | undefined =>
  published > accessed.slice(0, published.length)
    ? `Unexpected published "${published}", expected no later than accessed (${accessed}), correct one of them`
    : undefined;
