import { analyse } from '../../src/pipeline/index.ts';
import { balance } from '../../src/pipeline/balance.ts';
import type { tag } from '../../src/pipeline/tag.ts';
import type { Dataset, ParsedCorpus } from '../../src/types.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The dataset after an edit of some sources: these are analysed anew with all studies, the rest is that
 * of the last run, and the balances are counted over both. What sources lend each other in tracing
 * is left to the whole analysis, which follows.
 */
export function quick(
  last: Dataset,
  corpus: ParsedCorpus,
  slugs: ReadonlySet<string>,
  read: typeof tag,
): Dataset {
  const own = ({ slug }: { slug: string }) => slugs.has(slug);
  const part = {
    ...corpus,
    sources: corpus.sources.filter(own),
    decisions: corpus.decisions.filter(own),
  };
  const fresh = analyse(part, last.version, read);
  const statements = [
    ...last.statements.filter(({ source }) => !slugs.has(source)),
    ...fresh.statements,
  ].sort(byId);
  const sources = [...last.sources.filter(({ id }) => !slugs.has(id)), ...fresh.sources].sort(byId);
  const claims = [...last.claims.filter(({ source }) => !slugs.has(source)), ...fresh.claims].sort(
    byId,
  );
  return {
    ...last,
    checked: sources.reduce((latest, { accessed }) => (accessed > latest ? accessed : latest), ''),
    counts: {
      ...last.counts,
      sources: sources.length,
      statements: statements.length,
      claims: claims.length,
    },
    sources,
    statements,
    claims,
    balances: [...balance(statements, sources, last.studies)].sort(byId),
  };
}
