import type { ConceptEntry } from '../schema/lexicon.ts';
import type { Statement, Study } from '../types.ts';
import type { Route } from '../vocabulary.ts';
import { routes } from '../vocabulary.ts';
import type { Evidence } from './dataset.ts';
import { ratesOf } from './measured.ts';
import type { Rate } from './measured.ts';
import { writers } from './speakers.ts';

/** An effect of the lexicon that at least one statement or one measured rate is about. */
export interface Effect {
  entry: ConceptEntry;
  statements: Statement[];
  rates: Rate[];
  /** Studies that name the effect without a rate that could be read. */
  named: { study: Study; event: string }[];
}

/** Effects that have a page, the one most accounts speak of first. */
export function effects(evidence: Evidence): Effect[] {
  const spoken = (id: string) => evidence.balance(`effect:${id}`)?.groups.account.all.speaking ?? 0;
  return evidence.concepts
    .filter(({ kind }) => kind === 'effect')
    .map((entry) => {
      const rates = ratesOf(entry, evidence.studies);
      return {
        entry,
        statements: evidence.statementsAbout({ kind: 'effect', id: entry.id }),
        rates,
        named: named(entry, evidence.studies, rates),
      };
    })
    .filter(
      ({ statements, rates, named: words }) => statements.length + rates.length + words.length > 0,
    )
    .sort((a, b) => spoken(b.entry.id) - spoken(a.entry.id) || (a.entry.id < b.entry.id ? -1 : 1));
}

function named(entry: ConceptEntry, studies: Study[], rates: Rate[]) {
  return studies.flatMap((study) =>
    study.adverse_events
      .filter(
        ({ concept, event }) =>
          concept === entry.id &&
          !rates.some((rate) => rate.study === study && rate.event === event),
      )
      .map(({ event }) => ({ study, event })),
  );
}

export interface ByRoute {
  route: Route;
  speaking: { all: number; free: number };
  of: { all: number; free: number };
}

/** Accounts that speak of an effect, out of all accounts of treatment given that way. */
export function byRoute(evidence: Evidence, statements: Statement[]): ByRoute[] {
  const speaking = new Set(statements.map(({ source }) => source));
  const accounts = evidence.sources.filter(({ group }) => group === 'account');
  return routes
    .map((route) => {
      const of = accounts.filter((source) => source.route.includes(route));
      const here = of.filter(({ id }) => speaking.has(id));
      const free = (list: typeof of) =>
        writers(
          evidence,
          list.filter(({ gains }) => !gains),
        );
      return {
        route,
        speaking: { all: writers(evidence, here), free: free(here) },
        of: { all: writers(evidence, of), free: free(of) },
      };
    })
    .filter(({ of }) => of.all > 0);
}
