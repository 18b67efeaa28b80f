import { fault } from '../fault.ts';
import { remedy } from '../nearest.ts';
import type { Rule, RuleContext } from './rule.ts';
import type { MovedEntry } from '../schema/moved.ts';

/** Ids on record by kind: whether one is there, and all of them. */
type Ids = Record<MovedEntry['kind'], { has: (id: string) => boolean; all: () => string[] }>;

/** Asks that a moved id is gone, once recorded, and leads to one that is there. */
export const knownMove: Rule = (context) => {
  const there = idsOf(context);
  const all = context.corpus.moved.flatMap(({ data }) => data?.moved ?? []);
  const seen = new Set<string>();
  for (const { data, file, place } of context.corpus.moved) {
    for (const [at, entry] of (data?.moved ?? []).entries()) {
      const add = (key: 'id' | 'to', reason: string) => {
        fault(file, 'known-move', reason, place('moved', at, key));
      };
      const { id, kind, to } = entry;
      const name = `${kind} "${id}"`;
      if (there[kind].has(id) && !(kind === 'claim' && there.statement.has(id))) {
        add(
          'id',
          `Unexpected ${name} that is on record, expected one that is gone, take the entry away`,
        );
      }
      if (seen.has(`${kind}:${id}`)) {
        add('id', `Unexpected second entry for ${name}, expected one, take one of them away`);
      }
      seen.add(`${kind}:${id}`);
      if (to === undefined) continue;
      const later = all.filter((one) => one.kind === kind).map((one) => one.id);
      if (!there[kind].has(to) && !later.includes(to)) {
        const use = remedy(
          to,
          [...there[kind].all(), ...later],
          'leave "to" out if it was withdrawn',
        );
        add('to', `Unexpected ${kind} "${to}", expected the id of a ${kind} on record, ${use}`);
      } else if (loops(entry, all)) {
        add('to', `Unexpected loop from ${name} back to itself, expected an end, correct "to"`);
      }
    }
  }
};

function idsOf({ corpus, statements }: RuleContext): Ids {
  const asked = new Set(
    corpus.moved.flatMap(({ data }) => data?.moved ?? []).flatMap(({ id, to }) => [id, to]),
  );
  const found = new Set(statements.flatMap(({ id }) => (asked.has(id) ? id : [])));
  const statement = {
    has: (id: string) => found.has(id),
    all: () => statements.map(({ id }) => id),
  };
  const claims = corpus.decisions.flatMap(({ data }) => data?.claims ?? []).map(({ id }) => id);
  const either = (...parts: Ids['claim'][]) => ({
    has: (id: string) => parts.some((part) => part.has(id)),
    all: () => [...new Set(parts.flatMap((part) => part.all()))],
  });
  const listed = (ids: readonly string[]) => {
    const set = new Set(ids);
    return { has: (id: string) => set.has(id), all: () => [...set] };
  };
  return {
    statement,
    // Any statement may be a claim; which ones are is for the reader to say.
    claim: either(listed(claims), statement),
    study: listed(corpus.studies.map(({ slug }) => slug)),
    source: listed(corpus.sources.map(({ slug }) => slug)),
  };
}

function loops({ id, kind, to }: MovedEntry, all: readonly MovedEntry[]): boolean {
  const seen = new Set<string>();
  for (let next = to; next !== undefined && !seen.has(next);) {
    if (next === id) return true;
    seen.add(next);
    const here = next;
    next = all.find((one) => one.kind === kind && one.id === here)?.to;
  }
  return false;
}
