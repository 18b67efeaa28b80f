import { fault } from '../fault.ts';
import { distance } from '../nearest.ts';
import type { Rule, Said } from './rule.ts';
import type { ParsedDecision, ParsedFidelity } from '../types.ts';

/** Asks that rulings and comparisons point at statements that stand in their source. */
export const knownStatement: Rule = ({ corpus, statements: all }) => {
  const looked = new Set(
    [...corpus.decisions, ...corpus.fidelity].map(({ data }) => data?.source ?? ''),
  );
  const bySource = Map.groupBy(
    all.filter(({ source }) => looked.has(source)),
    ({ source }) => source,
  );
  const readable = new Set(
    corpus.sources.filter((source) => 'body' in source).map(({ slug }) => slug),
  );
  for (const decision of corpus.decisions) {
    const { data } = decision;
    if (!data || !readable.has(data.source)) continue;
    const statements = bySource.get(data.source) ?? [];
    for (const [index, { statement, also, claim }] of data.claims.entries()) {
      look(decision, statement, claim, statements, ['claims', index, 'statement']);
      for (const [at, id] of also.entries()) {
        look(decision, id, claim, statements, ['claims', index, 'also', at]);
      }
    }
    for (const [index, { statement, reason }] of data.tags.entries()) {
      look(decision, statement, reason, statements, ['tags', index, 'statement']);
    }
  }
  for (const compared of corpus.fidelity) {
    const { data } = compared;
    if (!data || !readable.has(data.source)) continue;
    const statements = bySource.get(data.source) ?? [];
    for (const [index, { statement, reason }] of data.explained.entries()) {
      if (statement === undefined) continue;
      look(compared, statement, reason, statements, ['explained', index, 'statement']);
    }
  }
};

function look(
  { data, file, place }: ParsedDecision | ParsedFidelity,
  id: string,
  words: string,
  statements: readonly Said[],
  path: (string | number)[],
): void {
  if (statements.some((statement) => statement.id === id)) return;
  const meant = likeliest(id, words, statements);
  const start = meant && (meant.text.length > 60 ? `${meant.text.slice(0, 59)}…` : meant.text);
  const use = meant ? `use "${meant.id}" (${start ?? ''})` : 'take the entry away';
  const expected = `expected the id of a statement in reviews/sources/${data?.source ?? ''}.md`;
  fault(
    file,
    'known-statement',
    `Unexpected statement "${id}", ${expected}, ${use}`,
    place(...path),
  );
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** The statement whose id is a slip of the pen away, else the one that shares most words. */
function likeliest(id: string, words: string, statements: readonly Said[]): Said | undefined {
  const slip = statements.find((statement) => distance(id, statement.id) <= 2);
  if (slip) return slip;
  const asked = wordsOf(words);
  let best: { statement: Said; shared: number } | undefined;
  for (const statement of statements) {
    const own = wordsOf(statement.text);
    const shared = [...own].filter((word) => asked.has(word)).length / (own.size + asked.size);
    if (shared > (best?.shared ?? 0)) best = { statement, shared };
  }
  return best?.statement;
}
